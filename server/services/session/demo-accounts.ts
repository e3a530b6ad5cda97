import type { Role } from "../../domain/access/roles";
import { transaction } from "../transaction";

/** The demonstration's one password: public, and so refused where a stranger could reach it (scripts/serve.ts). */
export const demoPassword = "full-duty-demo";

export type DemoAccount = { email: string; role: Role };

/** The demonstration's accounts to show on the sign-in page, one for each role; none in a real installation. */
export function demoAccounts(): Promise<DemoAccount[]> {
  return transaction({ kind: "auth" }, ({ tx }) =>
    tx.sql<DemoAccount>(
      "demo_accounts",
      `select distinct on (m.role) p.email, m.role from account a join person p on p.id = a.person_id
       join membership m on m.person_id = p.id where a.is_demo and p.email is not null order by m.role, a.created_at`,
    ),
  );
}
