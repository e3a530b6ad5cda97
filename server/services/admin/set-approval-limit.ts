import { z } from "zod";
import { ApprovalLimit, LIMITED_ROLES } from "@/server/domain/access/approval-limit";
import type { Role } from "@/server/domain/access/roles";
import { AppError } from "@/server/domain/errors";
import { command } from "../command";

/** Sets what one person of the payer approves alone; null is the payer's limit for adjustors, and none for a manager. */
export const setApprovalLimit = command({
  name: "setApprovalLimit",
  permission: "people:limit",
  input: ApprovalLimit.extend({ membershipId: z.uuid({ error: "Choose the person from the list." }) }),
  async run({ tx }, { membershipId, limitCents }) {
    const [member] = await tx.sql<{ role: Role }>(
      "set_approval_limit",
      `update membership set approval_limit_cents = $2 where id = $1 and role = any($3)
       returning role`,
      [membershipId, limitCents, LIMITED_ROLES],
    );
    if (!member)
      throw new AppError("NOT_FOUND", "There is no such adjustor or claims manager in your organization.");
    return {
      result: { limitCents },
      event: { type: "person.limit_set", membershipId, role: member.role, limitCents },
    };
  },
});
