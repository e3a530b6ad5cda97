import { z } from "zod";
import type { Role } from "@/server/domain/access/roles";
import { AppError } from "@/server/domain/errors";
import { command } from "../command";

/** Suspends a person's access, or gives it back. Sessions are looked up on every call, so it holds from the next one. */
export const setDisabled = command({
  name: "setDisabled",
  permission: "people:disable",
  input: z.object({
    membershipId: z.uuid({ error: "Choose the person from the list." }),
    disabled: z.boolean({ error: "Say whether the access is suspended." }),
  }),
  async run({ tx, actor, now }, { membershipId, disabled }) {
    if (membershipId === actor.membershipId)
      throw new AppError(
        "RULE",
        "You cannot suspend your own access; ask another administrator of your organization.",
        "membershipId",
      );
    const [member] = await tx.sql<{ role: Role }>(
      "set_disabled",
      `update membership set disabled_at = case when $2 then coalesce(disabled_at, $3::timestamptz) end
       where id = $1 returning role`,
      [membershipId, disabled, now],
    );
    if (!member) throw new AppError("NOT_FOUND", "There is no such person in your organization.");
    const type = disabled ? "person.disabled" : "person.enabled";
    return { result: { disabled }, event: { type, membershipId, role: member.role } };
  },
});
