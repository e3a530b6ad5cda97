import { z } from "zod";
import type { Role } from "@/server/domain/access/roles";
import { AppError } from "@/server/domain/errors";
import { command } from "../command";

const limit = "The approval limit must be from $0 to $1,000,000; leave it empty for the payer's own limit.";

/** Sets what one person of the payer approves alone; null is the payer's limit for adjustors, and none for a manager. */
export const setApprovalLimit = command({
  name: "setApprovalLimit",
  permission: "people:limit",
  input: z.object({
    membershipId: z.uuid({ error: "Choose the person from the list." }),
    limitCents: z
      .number({ error: limit })
      .int({ error: limit })
      .min(0, limit)
      .max(100_000_000, limit)
      .nullable(),
  }),
  async run({ tx }, { membershipId, limitCents }) {
    const [member] = await tx.sql<{ role: Role }>(
      "set_approval_limit",
      `update membership set approval_limit_cents = $2 where id = $1 and role in ('adjustor', 'claims_manager')
       returning role`,
      [membershipId, limitCents],
    );
    if (!member)
      throw new AppError("NOT_FOUND", "There is no such adjustor or claims manager in your organization.");
    return {
      result: { limitCents },
      event: { type: "person.limit_set", membershipId, role: member.role, limitCents },
    };
  },
});
