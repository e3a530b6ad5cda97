import type { Explanation } from "../../../domain/explanation";
import { explainPrice } from "../../../domain/fees/explain-fee-line";
import type { FeeLine } from "../../../domain/fees/fee-line";
import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";

export type SessionLine = {
  heldOn: PlainDate;
  minutes: number;
  attended: boolean;
  excuse: string | null;
  /** null: not for this reader. */
  priceCents: number | null;
  /** How the price came about, by the lines it was recorded with; null for one recorded before they were kept. */
  explanation: Explanation | null;
  surprise: boolean | null;
};

type Row = Omit<SessionLine, "explanation"> & { feeLines: FeeLine[] };

const day = `s.held_on::text as "heldOn", s.minutes, s.attended, s.excuse_code as excuse`;

/** The program's days, the newest first. Without `withMoney` the priced columns are not asked for: there is no grant on them. */
export async function loadSessions(
  { tx }: Context,
  programId: string,
  withMoney: boolean,
): Promise<SessionLine[]> {
  const columns = withMoney
    ? `${day}, s.price_cents as "priceCents", s.surprise, s.fee_lines as "feeLines"`
    : `${day}, null as "priceCents", null as surprise, '[]'::jsonb as "feeLines"`;
  const rows = await tx.sql<Row>(
    withMoney ? "program_sessions" : "program_sessions_unpriced",
    `select ${columns} from program_session s where s.program_id = $1 order by s.held_on desc`,
    [programId],
  );
  return rows.map(({ feeLines, ...session }) => ({ ...session, explanation: explainPrice(feeLines) }));
}
