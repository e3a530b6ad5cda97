import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { badgeSvg } from "@/components/scorecard/badge-svg";
import { mayReadPublic } from "@/server/auth/public-limit";
import type { PlainDate } from "@/server/domain/plain-date";
import { cardCode, codeFits } from "@/server/services/outcomes/card-code";
import { clinicScorecard } from "@/server/services/outcomes/clinic-scorecard";
import { publishScorecard, unpublishScorecard } from "@/server/services/outcomes/publish-scorecard";
import { publishedCard } from "@/server/services/outcomes/published-card";
import { transaction } from "@/server/services/transaction";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
// The public period ends with October.
const now = new Date("2026-11-20T18:00:00Z");
const as = (name: PersonName) => ({ identity: world.people[name].identity, now });
const slug = "lone-star-work-rehab";
const tables = ["scorecard_page"];

/** `count` ended programs like the first one, copied. */
async function ended(count: number, { fullDuty = true, on = "2026-10-15" } = {}): Promise<void> {
  const db = await owner();
  for (let index = 0; index < count; index += 1)
    await db.query(
      `with copied as (insert into program select r.* from (select * from program limit 1) p,
         jsonb_populate_record(null::program, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(),
           'number', 'C' || gen_random_uuid(), 'discharged_on', $1::text)) r returning *)
       insert into outcome (program_id, payer_id, clinic_id, strength, discharged_on, promised_on, started, work_status, completed, reason,
         stop_rule, cost_cents, reports_due, reports_on_time)
       select id, payer_id, clinic_id, 'H', $1::date, $1::date, true, $2, true, 'stay_ended', false, 100, 1, 1 from copied`,
      [on, fullDuty ? "full_duty" : "off_work"],
    );
}

beforeAll(async () => {
  world = await makeWorld();
  await makeProgram(world);
});
beforeEach(async () => {
  const db = await owner();
  await db.query("delete from scorecard_page; delete from outcome");
});

describe("publishing a scorecard", () => {
  it("is refused below the rule, with the reason, and writes nothing", async () => {
    await ended(19);
    // Discharged after the last whole month: not counted yet.
    await ended(5, { on: "2026-11-02" });
    await expectRefused(() => publishScorecard.run(as("therapist"), {}), "RULE", {
      tables,
      sentence: /Fewer than 20/,
    });
    await ended(20, { fullDuty: false });
    await expectRefused(() => publishScorecard.run(as("therapist"), {}), "RULE", {
      tables,
      sentence: /60 %/,
    });
  });

  it("is refused to others, twice, and to take down what is not public", async () => {
    await ended(20);
    for (const name of ["adjustor", "caseManager", "employer", "payerAdmin"] as const)
      await expectRefused(() => publishScorecard.run(as(name), {}), "FORBIDDEN", { tables });
    await expectRefused(() => publishScorecard.run(as("otherTherapist"), {}), "RULE", { tables });
    await expectRefused(() => unpublishScorecard.run(as("therapist"), {}), "CONFLICT", { tables });
    await publishScorecard.run(as("therapist"), {});
    await expectRefused(() => publishScorecard.run(as("therapist"), {}), "CONFLICT", { tables });
  });

  it("shows it at an address of its own, audited, until it is taken down", async () => {
    await ended(13);
    await ended(7, { fullDuty: false });
    expect(await publishedCard(slug, now)).toBeNull();
    expect(await publishScorecard.run(as("therapist"), {})).toEqual({ slug });
    const published = await publishedCard(slug, now);
    expect(published?.card).toMatchObject({
      period: { to: "2026-10-31" },
      figures: { completers: { count: 13, of: 20 }, mix: [{ levels: ["H"], count: 20 }] },
    });
    const seen = await clinicScorecard.run(as("adjustor"), { clinicId: world.clinicId });
    expect(seen).toMatchObject({ publicPage: { slug, published: true }, publicCard: null });
    await unpublishScorecard.run(as("therapist"), {});
    expect(await publishedCard(slug, now)).toBeNull();
    const { rows } = await (await owner()).query(
      "select type from audit_entry where type like 'scorecard.%' order by seq desc limit 2",
    );
    expect(rows.map(({ type }) => type)).toEqual(["scorecard.unpublished", "scorecard.published"]);
    expect(await publishScorecard.run(as("therapist"), {})).toEqual({ slug });
  });

  it("finds another address where a clinic of the same name has it", async () => {
    await ended(20);
    const db = await owner();
    await db.query("insert into scorecard_page (clinic_id, slug) values ($1, $2)", [
      world.otherClinicId,
      slug,
    ]);
    const made = await publishScorecard.run(as("therapist"), {});
    expect(made.slug).toBe(`${slug}-${world.clinicId.slice(-6)}`);
  });
});

describe("what the public reads", () => {
  beforeEach(async () => {
    await ended(20);
    await publishScorecard.run(as("therapist"), {});
  });

  it("drops to no figure at all once the rule is not met any more", async () => {
    await ended(14, { fullDuty: false });
    const below = await publishedCard(slug, now);
    expect(below).toMatchObject({ card: { figures: null, withheld: "below_sixty" }, code: null });
    expect(badgeSvg(below)).toContain("Scorecard not shown");
    expect(badgeSvg(below)).not.toMatch(/\d %/);
  });

  it("holds no small cell, no worker and no money, even from the database", async () => {
    const rows = await transaction({ kind: "public" }, ({ tx }) =>
      tx.sql<Record<string, unknown>>(
        "few",
        "select * from published_scorecard($1, '2026-10-16', '2026-10-31')",
        [slug],
      ),
    );
    expect(rows).toMatchObject([
      { starters: null, completers: null, full_duty: null, starters_by_strength: null },
    ]);
    const forbidden = [
      "select 1 from outcome",
      "select 1 from scorecard_page",
      "select 1 from organization",
      "select * from outcome_tallies(null, null, now()::date, now()::date)",
    ];
    for (const [index, sql] of forbidden.entries())
      await expect(
        transaction({ kind: "public" }, ({ tx }) => tx.sql(`public_${index}`, sql)),
      ).rejects.toThrow(/permission denied/);
    expect(JSON.stringify(await publishedCard(slug, now))).not.toMatch(/Cents|worker|Ruiz/i);
  });

  it("carries a code that fits these figures and no others", async () => {
    const published = await publishedCard(slug, now);
    const code = published?.code ?? "";
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
    expect(badgeSvg(published)).toContain(code);
    expect(codeFits(` ${code.toLowerCase().replaceAll("-", " ")}`, published?.code ?? null)).toBe(true);
    expect(codeFits("", published?.code ?? null)).toBe(false);
    expect(codeFits(code, null)).toBe(false);
    if (!published) throw new Error("it is published");
    expect(cardCode("another-clinic", published.card)).not.toBe(code);
    const september = {
      ...published.card,
      period: { ...published.card.period, to: "2026-09-30" as PlainDate },
    };
    expect(cardCode(slug, september)).not.toBe(code);
    await ended(1, { fullDuty: false });
    expect((await publishedCard(slug, now))?.code).not.toBe(code);
  });

  it("is given an address no more than 120 times a minute, and another address still", async () => {
    for (let reads = 0; reads < 120; reads += 1) expect(await mayReadPublic("203.0.113.7")).toBe(true);
    expect(await mayReadPublic("203.0.113.7")).toBe(false);
    expect(await mayReadPublic("203.0.113.8")).toBe(true);
  });

  it("writes a name into the badge as words, not as markup", async () => {
    const published = await publishedCard(slug, now);
    if (!published) throw new Error("it is published");
    const svg = badgeSvg({ ...published, clinicName: `<script>alert("x")</script> & Sons` });
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&#60;script&#62;");
  });
});
