import type { OrganizationKind, Role } from "@/prisma/generated/enums";
import type { Identity } from "@/server/services/actor";
import { loadReference } from "@/server/services/reference/load-reference";
import { owner } from "./owner";

export type Someone = { personId: string; membershipId: string; identity: Identity };
export type World = {
  payerId: string;
  otherPayerId: string;
  clinicId: string;
  otherClinicId: string;
  employerId: string;
  people: Record<PersonName, Someone>;
};

const cast = {
  adjustor: { role: "adjustor", at: "payer" },
  manager: { role: "claims_manager", at: "payer" },
  reviewer: { role: "reviewer", at: "payer" },
  caseManager: { role: "case_manager", at: "payer" },
  payerAdmin: { role: "admin", at: "payer" },
  platformAdmin: { role: "admin", at: "platform" },
  otherAdjustor: { role: "adjustor", at: "otherPayer" },
  therapist: { role: "clinic", at: "clinic" },
  otherTherapist: { role: "clinic", at: "otherClinic" },
  employer: { role: "employer", at: "employer" },
  physician: { role: "physician", at: "practice" },
  otherPhysician: { role: "physician", at: "practice" },
  worker: { role: "worker", at: null },
  otherWorker: { role: "worker", at: null },
} as const satisfies Record<string, { role: Role; at: string | null }>;

export type PersonName = keyof typeof cast;

/** Two payers, two clinics, an employer, a practice, the platform and one person for each role, in an empty database with the shipped rules. */
export async function makeWorld(): Promise<World> {
  await loadReference();
  const organizations = {
    payer: await addOrganization("payer", "Meridian Mutual", "TX"),
    otherPayer: await addOrganization("payer", "Second Payer", "TX"),
    clinic: await addOrganization("clinic", "Lone Star Work Rehab", "TX", { accredited: true }),
    otherClinic: await addOrganization("clinic", "Elsewhere Rehab", "TX"),
    employer: await addOrganization("employer", "City of Aldine", "TX"),
    practice: await addOrganization("practice", "Aldine Family Medicine", "TX"),
    platform: await addOrganization("platform", "Full Duty platform", "TX"),
  };
  const people = {} as World["people"];
  for (const [name, { role, at }] of Object.entries(cast))
    people[name as PersonName] = await addPerson(name, role, at ? organizations[at] : null);
  return {
    payerId: organizations.payer,
    otherPayerId: organizations.otherPayer,
    clinicId: organizations.clinic,
    otherClinicId: organizations.otherClinic,
    employerId: organizations.employer,
    people,
  };
}

async function addOrganization(
  kind: OrganizationKind,
  name: string,
  state: string,
  { accredited = false } = {},
): Promise<string> {
  const { rows } = await (await owner()).query<{ id: string }>(
    `insert into organization (kind, name, address_lines, state, time_zone, accredited)
     values ($1,$2,$3,$4,'America/Chicago',$5) returning id`,
    [kind, name, ["1 Main Street"], state, accredited],
  );
  return rows[0]?.id ?? "";
}

async function addPerson(name: string, role: Role, organizationId: string | null): Promise<Someone> {
  const db = await owner();
  const person = await db.query<{ id: string }>(
    "insert into person (given_name, family_name, email, is_worker) values ($1,$2,$3,$4) returning id",
    [name, "Test", `${name.toLowerCase()}@example.test`, role === "worker"],
  );
  const personId = person.rows[0]?.id ?? "";
  const membership = await db.query<{ id: string }>(
    "insert into membership (person_id, organization_id, role) values ($1,$2,$3) returning id",
    [personId, organizationId, role],
  );
  const membershipId = membership.rows[0]?.id ?? "";
  return { personId, membershipId, identity: { kind: "membership", membershipId } };
}
