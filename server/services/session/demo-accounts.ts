import type { Role } from "../../domain/access/roles";
import { transaction } from "../transaction";

/** The demonstration's one password: public, and so refused where a stranger could reach it (scripts/serve.ts). */
export const demoPassword = "full-duty-demo";

export type DemoAccount = { email: string; role: Role; ofPlatform: boolean };

/** The demonstration's accounts to show at sign-in: one for each role, and the platform's own; none in a real installation. */
export function demoAccounts(): Promise<DemoAccount[]> {
  return transaction({ kind: "auth" }, ({ tx }) =>
    tx.sql<DemoAccount>(
      "demo_accounts",
      `select distinct on (m.role, "ofPlatform") p.email, m.role, coalesce(o.kind = 'platform', false) as "ofPlatform"
       from account a join person p on p.id = a.person_id join membership m on m.person_id = p.id
       left join organization o on o.id = m.organization_id
       where a.is_demo and p.email is not null order by m.role, "ofPlatform", a.created_at`,
    ),
  );
}
