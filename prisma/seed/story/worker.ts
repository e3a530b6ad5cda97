import { randomUUID } from "node:crypto";
import { sendMessage } from "@/server/services/coordination/send-message";
import { transaction } from "@/server/services/transaction";
import { placeAccount } from "../place-cast";
import { as, type Stage, type Step } from "./stage";

async function workerOf(stage: Stage): Promise<string> {
  const rows = await transaction({ kind: "system" }, ({ tx }) =>
    tx.sql<{ worker_id: string }>("seed_worker", "select worker_id from program where id = $1", [
      stage.programId,
    ]),
  );
  return rows[0]?.worker_id ?? "";
}

/** The worker can sign in; `shown` is the one whose account the sign-in page lists. */
export function signsIn({ shown = false } = {}): Step {
  return async (stage) => {
    const personId = await workerOf(stage);
    const at = new Date(+stage.now + (shown ? 0 : 1_000));
    await transaction({ kind: "system" }, async ({ tx }) => {
      await tx.db.membership.createMany({ data: { id: randomUUID(), personId, role: "worker" } });
      await placeAccount(tx, personId, stage.cast.passwordHash, at);
    });
  };
}

/** The clinic writes to the worker, so many hours ago. */
export function clinicWrote(text: string, hoursAgo: number): Step {
  return async (stage) => {
    const at = new Date(+stage.now - hoursAgo * 3_600_000);
    await sendMessage.run(as("therapist", stage, at), { programId: stage.programId, text });
  };
}
