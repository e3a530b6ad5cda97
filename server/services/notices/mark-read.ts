import { z } from "zod";
import { command } from "../command";

/** Marks the caller's own notices as read. */
export const markNoticesRead = command({
  name: "markNoticesRead",
  permission: "notices:read",
  input: z.object({ noticeIds: z.array(z.uuid()).min(1).max(100) }),
  async run({ tx, actor, now }, { noticeIds }) {
    await tx.sql(
      "mark_notices_read",
      `update notice set read_at = $3 where id = any($4) and read_at is null
       and (to_person_id = $1 or to_organization_id = $2)`,
      [actor.personId, actor.organizationId, now, noticeIds],
    );
    return { result: { ok: true }, event: { type: "notice.read", noticeIds } };
  },
});
