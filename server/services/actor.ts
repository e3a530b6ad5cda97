import type { ActingRole, Role } from "../domain/access/roles";
import { AppError } from "../domain/errors";

/** The person acting in this transaction, for one organization, in one role. */
export type Actor = {
  personId: string;
  membershipId: string;
  /** null for a worker */
  organizationId: string | null;
  organizationKind: string | null;
  organizationName: string | null;
  timeZone: string;
  role: ActingRole;
  approvalLimitCents: number | null;
  name: string;
  locale: string;
};

/** On whose word a transaction is opened: a browser's session, a named membership (files, jobs), the product itself, or anybody at all. */
export type Identity =
  | { kind: "session"; sessionId: string }
  | { kind: "membership"; membershipId: string }
  | { kind: "system" }
  | { kind: "auth" }
  | { kind: "public" };

export const systemActorId = "00000000-0000-0000-0000-000000000000";

/** The role of a signed-in person; refuses FORBIDDEN when the product itself acts. */
export function personRole({ role }: Pick<Actor, "role">): Role {
  if (role !== "system") return role;
  throw new AppError("FORBIDDEN", "Only a person may do this; the product itself may not.");
}

/** The product acting by its rules inside somebody's command: what follows is recorded as its doing, in the same transaction. */
export function asProduct<C extends { actor: Actor }>(context: C): C {
  const product = { personId: systemActorId, role: "system" as const, name: "Full Duty" };
  return { ...context, actor: { ...context.actor, ...product } };
}
