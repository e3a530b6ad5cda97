import { randomUUID } from "node:crypto";
import { hashPassword } from "@/server/auth/password";
import type { Identity } from "@/server/services/actor";
import { demoPassword } from "@/server/services/session/demo-accounts";
import { type Tx, transaction } from "@/server/services/transaction";
import { type OrganizationKey, type OrganizationSketch, organizations, type StaffKey, staff } from "./cast";

type Member = { personId: string; membershipId: string; identity: Identity };

/** The cast with its ids, and the hash every demonstration account shares. */
export type Cast = {
  organizations: Record<OrganizationKey, string>;
  staff: Record<StaffKey, Member>;
  passwordHash: string;
};

const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];

/** Writes organizations, their people and accounts, as the product itself. */
export async function placeCast(now: Date): Promise<Cast> {
  const passwordHash = await hashPassword(demoPassword);
  return transaction({ kind: "system" }, async ({ tx }) => {
    const ids = {} as Cast["organizations"];
    for (const key of keysOf(organizations)) ids[key] = await placeOrganization(tx, organizations[key], now);
    const members = {} as Cast["staff"];
    for (const [index, key] of keysOf(staff).entries()) {
      members[key] = await placeStaff(tx, key, ids);
      await placeAccount(tx, members[key].personId, passwordHash, new Date(+now + index));
    }
    return { organizations: ids, staff: members, passwordHash };
  });
}

async function placeOrganization(tx: Tx, sketch: OrganizationSketch, now: Date): Promise<string> {
  const id = randomUUID();
  const {
    kind,
    name,
    state,
    city,
    zone = "America/Chicago",
    accredited = false,
    selfInsured = false,
  } = sketch;
  const data = { id, kind, name, state, timeZone: zone, accredited, selfInsured, createdAt: now };
  await tx.db.organization.createMany({
    data: { ...data, addressLines: ["100 Main Street", city], phone: "+1 555 0100" },
  });
  return id;
}

async function placeStaff(tx: Tx, key: StaffKey, ids: Cast["organizations"]): Promise<Member> {
  const sketch: (typeof staff)[StaffKey] & { limitCents?: number } = staff[key];
  const [personId, membershipId] = [randomUUID(), randomUUID()];
  const [givenName = "", familyName = ""] = sketch.name.split(" ");
  await tx.db.person.createMany({ data: { id: personId, givenName, familyName, email: sketch.email } });
  await tx.db.membership.createMany({
    data: {
      id: membershipId,
      personId,
      organizationId: ids[sketch.at],
      role: sketch.role,
      approvalLimitCents: sketch.limitCents ?? null,
    },
  });
  return { personId, membershipId, identity: { kind: "membership", membershipId } };
}

/** A sign-in with the demonstration's public password. */
export async function placeAccount(tx: Tx, personId: string, passwordHash: string, at: Date): Promise<void> {
  await tx.db.account.createMany({ data: { personId, passwordHash, isDemo: true, createdAt: at } });
}
