import { z } from "zod";
import type { NoticeFacts } from "@/server/domain/notices/facts";
import { query } from "../query";

type Row = {
  id: string;
  program_id: string;
  request_id: string | null;
  kind: string;
  text: string;
  facts: NoticeFacts;
  created_at: Date;
  read_at: Date | null;
};

/** The caller's newest notices, unread first. */
export const listNotices = query({
  name: "listNotices",
  permission: "notices:read",
  input: z.void(),
  views: null,
  async run({ tx, actor }) {
    const rows = await tx.sql<Row>(
      "list_notices",
      `select id, program_id, request_id, kind, text, facts, created_at, read_at from notice
       where to_person_id = $1 or to_organization_id = $2
       order by (read_at is null) desc, created_at desc limit 50`,
      [actor.personId, actor.organizationId],
    );
    return rows.map((row) => ({
      id: row.id,
      programId: row.program_id,
      requestId: row.request_id,
      kind: row.kind,
      text: row.text,
      facts: row.facts,
      createdAt: row.created_at.toISOString(),
      read: row.read_at !== null,
    }));
  },
});
