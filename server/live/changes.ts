import { on } from "node:events";
import type { Actor, Identity } from "../services/actor";
import { transaction } from "../services/transaction";
import { type Announcement, hub } from "./hub";

/** What a browser is told: that something of this kind happened to this program. It then asks again, by the rules. */
export type Change = { type: string; programId: string | null; requestId: string | null };

const sessionCheckMs = 60_000;

/** Changes to programs the caller is a party to, until the signal or the caller's session ends. */
export async function* followChanges(identity: Identity, signal: AbortSignal): AsyncGenerator<Change> {
  const actor = await whoIs(identity);
  let checkedAt = Date.now();
  for await (const [announcement] of on(hub(), "change", { signal }) as AsyncIterable<[Announcement]>) {
    if (!concerns(actor, announcement)) continue;
    if (Date.now() - checkedAt > sessionCheckMs) {
      await whoIs(identity);
      checkedAt = Date.now();
    }
    const { type, programId, requestId } = announcement;
    yield { type, programId, requestId };
  }
}

function whoIs(identity: Identity): Promise<Actor> {
  return transaction(identity, async ({ actor }) => actor);
}

/** Whether an announcement is about a program this actor is a party to. */
export function concerns(actor: Actor, { programId, ...parties }: Announcement): boolean {
  if (programId === null) return parties.type === "reconnected";
  const byRole: Partial<Record<Actor["role"], boolean>> = {
    clinic: parties.clinicId === actor.organizationId,
    employer: parties.employerId === actor.organizationId,
    physician: parties.physicianId === actor.personId,
    worker: parties.workerId === actor.personId,
    case_manager: parties.caseManagerId === actor.personId,
    admin: false,
  };
  return byRole[actor.role] ?? parties.payerId === actor.organizationId;
}
