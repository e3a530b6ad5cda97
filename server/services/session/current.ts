import { z } from "zod";
import { query } from "../query";

/** Who is signed in, for the frame around every page. */
export const currentSession = query({
  name: "currentSession",
  permission: "session:read",
  input: z.void(),
  views: null,
  async run({ tx, actor }) {
    const [row] = await tx.sql<{ unread: number }>(
      "unread_notices",
      `select count(*)::int as unread from notice where read_at is null
       and (to_person_id = $1 or to_organization_id = $2)`,
      [actor.personId, actor.organizationId],
    );
    const { personId, organizationId, organizationKind, organizationName, role, name, timeZone, locale } =
      actor;
    return {
      personId,
      organizationId,
      organizationKind,
      organizationName,
      role,
      name,
      timeZone,
      locale,
      unread: row?.unread ?? 0,
    };
  },
});
