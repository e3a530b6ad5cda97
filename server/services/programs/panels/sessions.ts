import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";

export type SessionLine = {
  heldOn: PlainDate;
  minutes: number;
  attended: boolean;
  excuse: string | null;
  /** null: not for this reader. */
  priceCents: number | null;
  surprise: boolean | null;
};

const day = `s.held_on::text as "heldOn", s.minutes, s.attended, s.excuse_code as excuse`;

/** The program's days, the newest first. Without `withMoney` the priced columns are not asked for: there is no grant on them. */
export async function loadSessions(
  { tx }: Context,
  programId: string,
  withMoney: boolean,
): Promise<SessionLine[]> {
  const columns = withMoney
    ? `${day}, s.price_cents as "priceCents", s.surprise`
    : `${day}, null as "priceCents", null as surprise`;
  return tx.sql<SessionLine>(
    withMoney ? "program_sessions" : "program_sessions_unpriced",
    `select ${columns} from program_session s where s.program_id = $1 order by s.held_on desc`,
    [programId],
  );
}
