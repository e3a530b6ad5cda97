import { z } from "zod";
import { command } from "../command";

/** What a form held when it was last typed in; `subject` says which form of which record. */
const KeepDraft = z.object({
  subject: z
    .string()
    .regex(/^[a-z-]+(:[0-9a-f-]{36})?(:\d+)?$/, "A draft's subject looks like report:<program>:3."),
  body: z.record(z.string(), z.unknown()),
});

/** Keeps a form as it is typed, for its writer alone; the newest wins. */
export const keepDraft = command({
  name: "keepDraft",
  permission: "draft:keep",
  input: KeepDraft,
  async run({ tx, actor, now }, { subject, body }) {
    await tx.sql(
      "keep_draft",
      `insert into draft (person_id, subject, body, updated_at) values ($1,$2,$3,$4)
       on conflict (person_id, subject) do update set body = excluded.body, updated_at = excluded.updated_at`,
      [actor.personId, subject, JSON.stringify(body), now],
    );
    return { result: { savedAt: now.toISOString() }, event: [] };
  },
});
