import { explainReturn } from "../../../domain/outcomes/explain-return";
import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";
import type { FunctionPanel } from "./function-panel";

type Row = {
  on: PlainDate | null;
  from: PlainDate | null;
  to: PlainDate | null;
  readyPermille: number | null;
};

/**
 * A reader without requests and money cannot be told a day or a chance reckoned from less than all of it: the panel tells
 * those of the standing, which every list and every other party reads; up to which day, only who reads requests.
 */
export async function withStandingReturn(
  { tx }: Context,
  programId: string,
  panel: FunctionPanel,
  stayEndsOn: PlainDate | null,
): Promise<FunctionPanel> {
  const { projection, match, course } = panel;
  if (!projection) return panel;
  const [row] = await tx.sql<Row>(
    "standing_return",
    `select return_on::text as "on", return_from_on::text as "from", return_to_on::text as "to",
       ready_by_end_permille as "readyPermille" from program_standing where program_id = $1`,
    [programId],
  );
  const { on = null, from = null, to = null, readyPermille = null } = row ?? {};
  const fullDuty = on && { on, earliestOn: from ?? on, latestOn: to };
  const jobMatch = { tenths: match.tenths, testedOn: course.weeks.at(-1)?.reportedOn ?? null };
  const explained =
    on && explainReturn({ expectedReturn: { on, fromOn: from, toOn: to }, jobMatch, stayEndsOn });
  const readyByEnd = readyPermille === null ? null : readyPermille / 1000;
  return {
    ...panel,
    projection: { ...projection, endOn: null, readyByEnd, fullDuty },
    explain: { ...panel.explain, fullDuty: explained },
  };
}
