import { z } from "zod";
import type { Role } from "@/server/domain/access/roles";
import { query } from "../query";

export type PersonLine = {
  membershipId: string;
  name: string;
  email: string | null;
  role: Role;
  approvalLimitCents: number | null;
  disabledAt: string | null;
  /** The reader's own membership, which nobody disables from within. */
  self: boolean;
};

type Row = Omit<PersonLine, "disabledAt"> & { disabled_at: Date | null };

/** The people of the administrator's own organization. */
export const people = query({
  name: "people",
  permission: "people:read",
  input: z.void(),
  views: null,
  async run({ tx, actor }): Promise<PersonLine[]> {
    const rows = await tx.sql<Row>(
      "people",
      `select m.id as "membershipId", f.given_name || ' ' || f.family_name as name, f.email, m.role,
         m.approval_limit_cents as "approvalLimitCents", m.disabled_at, m.id = $2 as self
       from membership m join person f on f.id = m.person_id where m.organization_id = $1
       order by m.disabled_at is not null, m.role, f.family_name, f.given_name`,
      [actor.organizationId, actor.membershipId],
    );
    return rows.map(({ disabled_at, ...row }) => ({
      ...row,
      disabledAt: disabled_at?.toISOString() ?? null,
    }));
  },
});
