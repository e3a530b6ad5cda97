import { z } from "zod";
import { may } from "../../domain/access/permissions";
import { personRole } from "../actor";
import type { Context } from "../caller";
import { query } from "../query";

async function countUnread({ tx, actor }: Context): Promise<number> {
  const [row] = await tx.sql<{ unread: number }>(
    "unread_notices",
    `select count(*)::int as unread from notice where read_at is null
     and (to_person_id = $1 or to_organization_id = $2)`,
    [actor.personId, actor.organizationId],
  );
  return row?.unread ?? 0;
}

/** Who is signed in, for the frame around every page. */
export const currentSession = query({
  name: "currentSession",
  permission: "session:read",
  input: z.void(),
  views: null,
  async run(context) {
    const { personId, organizationId, organizationKind, organizationName, name, timeZone, locale } =
      context.actor;
    const role = personRole(context.actor);
    const unread = may(role, "notices:read") ? await countUnread(context) : 0;
    return {
      personId,
      organizationId,
      organizationKind,
      organizationName,
      role,
      name,
      timeZone,
      locale,
      unread,
    };
  },
});
