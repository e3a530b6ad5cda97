import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/server/domain/plain-date";
import { dateRuleAnew } from "@/server/services/jurisdictions/date-rule";
import { listRules } from "@/server/services/jurisdictions/list-rules";
import { previewRule } from "@/server/services/jurisdictions/preview-rule";
import { readRule } from "@/server/services/jurisdictions/read-rule";
import { undoRule } from "@/server/services/jurisdictions/undo-rule";
import { transaction } from "@/server/services/transaction";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { comingMonday, texasVersion } from "../../support/rule-input";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const { now, today } = comingMonday();
const from = addDays(today, 14);
const as = (name: PersonName, at = now) => ({ identity: world.people[name].identity, now: at });
const key = { jurisdiction: "TX", clock: "initial" as const };
const tables = ["jurisdiction_rule"];

async function timing(requestId: string) {
  const { rows } = await (await owner()).query(
    "select deadline -> 'rule' ->> 'version' as version, deadline ->> 'sentence' as sentence from request where id = $1",
    [requestId],
  );
  return rows[0] as { version: string; sentence: string };
}

beforeAll(async () => {
  world = await makeWorld();
});

describe("the rules", () => {
  it("are read by every administrator and changed by the platform's alone", async () => {
    const own = await listRules.run(as("platformAdmin"), undefined);
    expect(own.mayChange).toBe(true);
    expect(own.rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["CA-initial-2", "FL-costly_therapy-1", "default-expedited-1"]),
    );
    expect(own.rules.map(({ id }) => id)).not.toContain("CA-initial-1");
    expect(own.rules.at(-1)?.jurisdictionName).toBe("Every other state");
    const payers = await listRules.run(as("payerAdmin"), undefined);
    expect(payers).toEqual({ ...own, mayChange: false });
    await expectRefused(() => readRule.run(as("platformAdmin"), { ...key, jurisdiction: "NM" }), "NOT_FOUND");
  });

  it("cannot be dated anew by anybody else, in the portal or in the database", async () => {
    const input = texasVersion(from);
    await expectRefused(() => dateRuleAnew.run(as("manager"), input), "FORBIDDEN", { tables });
    await expectRefused(() => dateRuleAnew.run(as("payerAdmin"), input), "FORBIDDEN", {
      tables,
      sentence: /Only the platform's administrator/,
    });
    await expectRefused(() => previewRule.run(as("payerAdmin"), input), "FORBIDDEN");
    await expectRefused(() => undoRule.run(as("payerAdmin"), { ...key, version: 1 }), "FORBIDDEN", {
      tables,
    });
    const raw = transaction(world.people.payerAdmin.identity, ({ tx }) =>
      tx.sql("raw_end", "update jurisdiction_rule set effective_to = current_date returning id"),
    );
    expect(await raw).toEqual([]);
    const rawAdd = transaction(world.people.payerAdmin.identity, ({ tx, actor }) =>
      tx.sql(
        "raw_rule",
        `insert into jurisdiction_rule (id, jurisdiction, clock, version, body, citation, status, effective_from, set_by_id)
         values ('x', 'TX', 'initial', 9, '{}', '', '', current_date + 9, $1)`,
        [actor.personId],
      ),
    );
    await expect(rawAdd).rejects.toThrow(/row-level security/);
    const rawReach = transaction(world.people.payerAdmin.identity, ({ tx }) =>
      tx.sql("raw_reach", "select * from rule_reach('TX', 'initial', '{}')"),
    );
    expect(await rawReach).toEqual([]);
  });

  it.each([
    ["a day in the past", { effectiveFrom: addDays(today, -1) }, "RULE", /is too early/],
    ["a calendar that is not there", { calendar: "ZZ" }, "RULE", /There is no calendar “ZZ”/],
    ["no citation", { citation: "" }, "BAD_INPUT", /Write the citation/],
    ["an amount out of range", { amount: 0 }, "BAD_INPUT", /from 1 to 720/],
    ["an unknown zone", { zone: "Mars/Base" }, "BAD_INPUT", /Choose the time zone/],
    ["a year the calendar has not", { effectiveFrom: "2036-02-01" }, "RULE", /has no days for 2036/],
  ] as const)("refuse %s in a sentence", async (_, change, code, sentence) => {
    const input = texasVersion(from, change);
    await expectRefused(() => dateRuleAnew.run(as("platformAdmin"), input), code, { tables, sentence });
  });
});

describe("a rule dated anew", () => {
  it("previews what it touches, in numbers, and how a request would be timed", async () => {
    const { requestId } = await makeRequest(world, { now });
    expect((await timing(requestId)).version).toBe("1");
    const preview = await previewRule.run(as("platformAdmin"), texasVersion(from));
    expect(preview).toMatchObject({ openRequests: 1, livePrograms: 1 });
    expect(preview.before).toContain("3 working days from receipt");
    expect(preview.after).toContain("4 working days from receipt");
    const other = texasVersion(from, { jurisdiction: "NM", calendar: "federal" });
    expect(await previewRule.run(as("platformAdmin"), other)).toMatchObject({
      openRequests: 0,
      livePrograms: 0,
      before: null,
    });
  });

  it("times what is received from its day on, and nothing received before", async () => {
    const before = await makeRequest(world, { now });
    const sentence = (await timing(before.requestId)).sentence;
    await dateRuleAnew.run(as("platformAdmin"), texasVersion(from));
    const early = await makeRequest(world, { now: new Date(+now + 3_600_000) });
    expect(await timing(early.requestId)).toMatchObject({ version: "1", sentence });
    const after = await makeRequest(world, { now: new Date(`${from}T16:00:00Z`) });
    expect(await timing(after.requestId)).toMatchObject({ version: "2" });
    expect((await timing(after.requestId)).sentence).toContain("4 working days");
    expect(await timing(before.requestId)).toMatchObject({ version: "1", sentence });
    const { versions } = await readRule.run(as("payerAdmin"), key);
    expect(versions.map(({ version, state, untilOn }) => [version, state, untilOn])).toEqual([
      [2, "coming", null],
      [1, "in_force", addDays(from, -1)],
    ]);
    expect(versions[0]?.setBy).toBe("p. Test");
    const { rows } = await (await owner()).query("select body from audit_entry where type = 'rule.dated'");
    expect(rows).toHaveLength(1);
    expect(rows[0].body).toMatchObject({ ruleId: "TX-initial-2", from });
  });

  it("is refused when two versions would hold at once, and taken back only before its day", async () => {
    const overlapping = texasVersion(addDays(from, -3));
    await expectRefused(() => dateRuleAnew.run(as("platformAdmin"), overlapping), "RULE", {
      tables,
      sentence: /two versions may not hold at once/,
    });
    await expectRefused(() => undoRule.run(as("platformAdmin"), { ...key, version: 1 }), "CONFLICT", {
      tables,
    });
    const later = as("platformAdmin", new Date(`${from}T16:00:00Z`));
    await expectRefused(() => undoRule.run(later, { ...key, version: 2 }), "CONFLICT", {
      tables,
      sentence: /is in force since/,
    });
    await undoRule.run(as("platformAdmin"), { ...key, version: 2 });
    const { versions } = await readRule.run(as("platformAdmin"), key);
    expect(versions.map(({ version, untilOn }) => [version, untilOn])).toEqual([[1, null]]);
  });

  it("is one, when two date it at once", async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => dateRuleAnew.run(as("platformAdmin"), texasVersion(from))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { versions } = await readRule.run(as("platformAdmin"), key);
    expect(versions).toHaveLength(2);
  });
});
