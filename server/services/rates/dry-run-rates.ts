import type { RateChange } from "../../domain/fees/rate-import/rate-plan";
import type { RowProblem } from "../../domain/imports/import-summary";
import type { PlainDate } from "../../domain/plain-date";
import { query } from "../query";
import { type AffectedClinic, affectedPrograms } from "./affected-programs";
import { planRateFile } from "./plan-rate-file";
import { RateFile } from "./rate-file";

/** What a file of rates would do; with any problem it would be refused whole. */
export type RateDryRun = {
  fileName: string;
  effectiveOn: PlainDate;
  problems: RowProblem[];
  /** Days without a rate, a code without the other, an amount that jumps. */
  warnings: string[];
  changes: RateChange[];
  affected: AffectedClinic[];
  ignoredColumns: string[];
};

export const dryRunRates = query({
  name: "dryRunRates",
  permission: "rates:import",
  input: RateFile,
  views: null,
  async run(context, file): Promise<RateDryRun> {
    const { plan, warnings, ignored } = await planRateFile(context, file);
    const { problems, changes } = plan;
    return {
      fileName: file.fileName,
      effectiveOn: file.effectiveOn,
      problems,
      warnings,
      changes,
      affected: await affectedPrograms(context, changes),
      ignoredColumns: ignored,
    };
  },
});
