import { AppError } from "@/server/domain/errors";
import { signOrderSchema } from "@/server/domain/outcomes/schema";
import type { Context } from "../caller";
import { command } from "../command";
import { findLiveProgram } from "../programs/find";
import { sign } from "./sign";

/** The physician orders the program. RULE when it is ordered already. */
export const signOrder = command({
  name: "signOrder",
  permission: "order:sign",
  input: signOrderSchema,
  async run(context, { programId }) {
    const program = await findLiveProgram(context, programId);
    if (await isOrdered(context, programId))
      throw new AppError("RULE", "The order of this program is signed already; nothing is left to sign.");
    const signatureId = await sign(context, program, {
      kind: "order",
      decision: "signed",
      comment: null,
      staySeq: null,
    });
    return { result: { signatureId }, event: { type: "order.signed", programId, signatureId } };
  },
});

async function isOrdered({ tx }: Context, programId: string): Promise<boolean> {
  const rows = await tx.sql(
    "is_ordered",
    "select 1 from signature where program_id = $1 and kind = 'order' and decision = 'signed' limit 1",
    [programId],
  );
  return rows.length > 0;
}
