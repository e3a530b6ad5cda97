import { query } from "../query";
import { prepareRequest } from "./prepare-request";
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
    return {
      price,
      completeness,
      checklist,
      problems,
      extension,
      deadline: { dueAt: deadline.dueAt, sentence: deadline.sentence },
      ifCertified: ifCertified && { dueAt: ifCertified.dueAt, sentence: ifCertified.sentence },
    };
  },
});
