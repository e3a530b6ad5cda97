import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { SubmitRequest } from "./request-inputs";
import { submitVersion } from "./submit-version";

/** A clinic asks the payer for sessions. RULE with every reason why the program's rules refuse it; nothing is then kept. */
export const submitRequest = command({
  name: "submitRequest",
  permission: "request:submit",
  input: SubmitRequest,
  async run(context, { programId, ...draft }) {
    await dropDraft(context, `request:${programId}`);
    return submitVersion(context, programId, draft);
  },
});
