import { AppError } from "../../domain/errors";
import type { Identity } from "../actor";
import { type Caller, within } from "../caller";

type Row = { membership_id: string; email: string | null; clinic: string };

const system: Caller = { identity: { kind: "system" } };

/**
 * The clinic's person a file is brought in for, by e-mail; without one, the only clinic there is. For the server's
 * own console: refuses BAD_INPUT with the e-mails to choose from.
 */
export async function findImporter(email: string | undefined, caller = system): Promise<Identity> {
  const people = await within(caller, ({ tx }) =>
    tx.sql<Row>(
      "clinic_people",
      `select m.id as membership_id, p.email, o.name as clinic from membership m join person p on p.id = m.person_id
       join organization o on o.id = m.organization_id
       where m.role = 'clinic' and m.disabled_at is null order by o.name, p.email`,
    ),
  );
  const found = people.filter((row) => !email || row.email?.toLowerCase() === email.toLowerCase());
  const clinics = new Set(found.map(({ clinic }) => clinic));
  const [first] = found;
  if (first && clinics.size === 1) return { kind: "membership", membershipId: first.membership_id };
  throw new AppError("BAD_INPUT", `${whyNot(email, people)} ${choices(people)}`, "as");
}

function whyNot(email: string | undefined, people: readonly Row[]): string {
  if (people.length === 0)
    return "There is no clinic in this database yet; add one, or load the demo with `npm start`.";
  return email
    ? `No clinic has a person with the e-mail ${email}.`
    : "Say for whom the file is, with --as and an e-mail.";
}

function choices(people: readonly Row[]): string {
  return people
    .slice(0, 10)
    .map(({ email, clinic }) => `\n  --as ${email} (${clinic})`)
    .join("");
}
