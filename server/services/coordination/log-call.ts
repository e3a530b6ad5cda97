import { LogCall } from "../../domain/coordination/schema";
import { command } from "../command";
import { findProgram } from "../programs/find";
import { addCall } from "./add-call";

/** Logs a call that no task asked for. */
export const logCall = command({
  name: "logCall",
  permission: "call:log",
  input: ({ now }) => LogCall({ now }),
  async run(context, call) {
    const { id: programId } = await findProgram(context, call.programId);
    const callId = await addCall(context, { ...call, taskId: null });
    return { result: { callId }, event: { type: "call.logged", programId, party: call.party, taskId: null } };
  },
});
