import type { Role } from "../domain/access/roles";

/** The person acting in this transaction, for one organization, in one role. */
export type Actor = {
  personId: string;
  membershipId: string;
  /** null for a worker */
  organizationId: string | null;
  organizationKind: string | null;
  organizationName: string | null;
  timeZone: string;
  role: Role;
  approvalLimitCents: number | null;
  name: string;
  locale: string;
};

/** On whose word a transaction is opened: a browser's session, a named membership (files, jobs), or the product itself. */
export type Identity =
  | { kind: "session"; sessionId: string }
  | { kind: "membership"; membershipId: string }
  | { kind: "system" }
  | { kind: "auth" };

export const systemActorId = "00000000-0000-0000-0000-000000000000";
