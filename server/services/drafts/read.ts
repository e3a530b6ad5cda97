import { z } from "zod";
import { query } from "../query";

type Row = { body: Record<string, unknown>; updated_at: Date };

/** The caller's own draft of a form, or null. */
export const readDraft = query({
  name: "readDraft",
  permission: "draft:keep",
  input: z.object({ subject: z.string().max(120) }),
  views: null,
  async run({ tx, actor }, { subject }) {
    const [row] = await tx.sql<Row>(
      "read_draft",
      "select body, updated_at from draft where person_id = $1 and subject = $2",
      [actor.personId, subject],
    );
    return row ? { body: row.body, savedAt: row.updated_at.toISOString() } : null;
  },
});
