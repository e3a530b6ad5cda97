import { z } from "zod";
import { query } from "../query";

type Organization = { id: string; name: string; state: string };
type Staff = { id: string; name: string; organizationId: string | null; organizationName: string | null };

/** Whom a clinic may choose when it opens a program: parties of the portal, by name. */
export type Directory = {
  payers: Organization[];
  employers: Organization[];
  physicians: Staff[];
  adjustors: Staff[];
  caseManagers: Staff[];
};

const organizations = (kind: string) =>
  `(select coalesce(json_agg(json_build_object('id', id, 'name', name, 'state', state) order by name), '[]')
    from organization where kind = '${kind}')`;

const staff = (roles: string) =>
  `(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name,
     'organizationId', o.id, 'organizationName', o.name) order by p.family_name, p.given_name), '[]')
    from membership m join person p on p.id = m.person_id left join organization o on o.id = m.organization_id
    where m.role in (${roles}) and m.disabled_at is null)`;

export const programDirectory = query({
  name: "programDirectory",
  permission: "program:open",
  input: z.void(),
  views: null,
  async run({ tx }): Promise<Directory> {
    const [row] = await tx.sql<Directory>(
      "program_directory",
      `select ${organizations("payer")} as payers, ${organizations("employer")} as employers,
         ${staff("'physician'")} as physicians, ${staff("'adjustor'")} as adjustors,
         ${staff("'case_manager'")} as "caseManagers"`,
    );
    return row ?? { payers: [], employers: [], physicians: [], adjustors: [], caseManagers: [] };
  },
});
