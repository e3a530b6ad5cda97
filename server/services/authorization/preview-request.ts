import { formatInstant } from "@/server/domain/instant";
import { explainDeadline } from "@/server/domain/jurisdictions/explain-deadline";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { query } from "../query";
import { countedDeadline } from "./counted-deadline";
import { prepareRequest } from "./prepare-request";
import type { StoredDeadline } from "./request-deadline";
import { PreviewRequest } from "./request-inputs";

/** The clinic's form as it stands: price by fee line, checklist, what would refuse it, needed slope, deadline. */
export const previewRequest = query({
  name: "previewRequest",
  permission: "request:submit",
  input: PreviewRequest,
  views: null,
  async run(context, { programId, ...ask }) {
    const prepared = await prepareRequest(context, programId, ask);
    const { price, checklist, problems, completeness, extension, deadline, ifCertified } = prepared;
    const zone = zoneOf(prepared.standing.evidence.program.state);
    return {
      price,
      completeness,
      checklist,
      problems,
      extension,
      deadline: explained(deadline, zone),
      ifCertified: ifCertified && explained(ifCertified, zone),
    };
  },
});

/** When the decision would be due, opening to each day counted and the rule. */
function explained(deadline: StoredDeadline, zone: string) {
  const { dueAt, sentence } = deadline;
  const explanation = explainDeadline(countedDeadline(deadline, zone));
  return { due: formatInstant(dueAt, zone), sentence, explanation };
}
