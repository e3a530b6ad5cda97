import { z } from "zod";
import { AppError } from "@/server/domain/errors";
import { slugOf, WITHHELD_WORDS } from "@/server/domain/outcomes/public-card";
import type { Context } from "../caller";
import { command } from "../command";
import { ownPublicCard } from "./own-public-card";

/** The clinic shows its scorecard to anybody. RULE while the figures do not carry it, CONFLICT when it is shown already. */
export const publishScorecard = command({
  name: "publishScorecard",
  permission: "scorecard:publish",
  input: z.object({}),
  async run(context) {
    const clinicId = context.actor.organizationId ?? "";
    const { withheld } = await ownPublicCard(context, clinicId);
    if (withheld) throw new AppError("RULE", `Nothing would be shown yet. ${WITHHELD_WORDS[withheld]}`);
    const slug = (await showAgain(context, clinicId)) ?? (await showFirst(context, clinicId));
    return { result: { slug }, event: { type: "scorecard.published", slug } };
  },
});

/** Takes the public page down at once; its address stays the clinic's. */
export const unpublishScorecard = command({
  name: "unpublishScorecard",
  permission: "scorecard:publish",
  input: z.object({}),
  async run({ tx, actor }) {
    const [row] = await tx.sql<{ slug: string }>(
      "unpublish_scorecard",
      `update scorecard_page set published_at = null, published_by_id = null
       where clinic_id = $1 and published_at is not null returning slug`,
      [actor.organizationId],
    );
    if (!row) throw new AppError("CONFLICT", "The scorecard is not public; there is nothing to take down.");
    return { result: { slug: row.slug }, event: { type: "scorecard.unpublished", slug: row.slug } };
  },
});

async function showAgain({ tx, actor, now }: Context, clinicId: string): Promise<string | null> {
  const [row] = await tx.sql<{ slug: string }>(
    "publish_scorecard_again",
    `update scorecard_page set published_at = $2, published_by_id = $3
     where clinic_id = $1 and published_at is null returning slug`,
    [clinicId, now, actor.personId],
  );
  return row?.slug ?? null;
}

const firstSql = `insert into scorecard_page (clinic_id, slug, published_at, published_by_id) values ($1, $2, $3, $4)
  on conflict do nothing returning slug`;

// Another clinic may bear the same name: then the address carries a piece of the clinic's own id.
async function showFirst({ tx, actor, now }: Context, clinicId: string): Promise<string> {
  const name = slugOf(actor.organizationName ?? "");
  for (const slug of [name, `${name}-${clinicId.slice(-6)}`]) {
    const [row] = await tx.sql<{ slug: string }>("publish_scorecard", firstSql, [
      clinicId,
      slug,
      now,
      actor.personId,
    ]);
    if (row) return row.slug;
  }
  throw new AppError("CONFLICT", "The scorecard is public already; reload to see its address.");
}
