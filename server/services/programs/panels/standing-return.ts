import { explainReturn } from "../../../domain/outcomes/explain-return";
import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";
import type { FunctionPanel } from "./function-panel";

type Row = { on: PlainDate; from: PlainDate | null; to: PlainDate | null };

/**
 * A reader without requests and money cannot be told a day reckoned from less than all of it: the panel tells the day of
 * the standing, the one that every list and every other party reads.
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
    `select return_on::text as "on", return_from_on::text as "from", return_to_on::text as "to"
     from program_standing where program_id = $1 and return_on is not null`,
    [programId],
  );
  const fullDuty = row ? { on: row.on, earliestOn: row.from ?? row.on, latestOn: row.to } : null;
  const jobMatch = { tenths: match.tenths, testedOn: course.weeks.at(-1)?.reportedOn ?? null };
  const explained =
    row &&
    explainReturn({ expectedReturn: { on: row.on, fromOn: row.from, toOn: row.to }, jobMatch, stayEndsOn });
  return {
    ...panel,
    projection: { ...projection, fullDuty },
    explain: { ...panel.explain, fullDuty: explained ?? null },
  };
}
