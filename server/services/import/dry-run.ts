import { query } from "../query";
import { EvidenceFile } from "./evidence-file";
import { planFile } from "./plan-file";
import { summarize } from "./summary";

/** What a file would bring, with every row that would be refused; writes nothing. */
export const dryRunImport = query({
  name: "dryRunImport",
  permission: "evidence:import",
  input: EvidenceFile,
  views: null,
  async run(context, file) {
    return summarize(await planFile(context, file));
  },
});
