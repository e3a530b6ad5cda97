import { beforeAll, describe, expect, it } from "vitest";
import { seedDemonstration } from "@/prisma/seed/demonstration";
import type { RequestAction } from "@/server/domain/authorization/request";
import { foldRequest } from "@/server/domain/authorization/status";
import { within } from "@/server/services/caller";
import { refreshStanding } from "@/server/services/progress/refresh-standing";
import { loadReference } from "@/server/services/reference/load-reference";
import { owner } from "../../support/owner";

/** The Saturday after Thanksgiving, with two days off behind it and one ahead. */
const now = new Date("2026-11-28T20:00:00.000Z");

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await (await owner()).query(sql, values)).rows as Row[];
}
async function count(sql: string): Promise<number> {
  const [row] = await rows<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return row?.count ?? 0;
}

beforeAll(async () => {
  await loadReference();
  await seedDemonstration({ now });
  // Without the earlier programs, which are there for the scorecards alone.
  await rows("create view told as select * from program where number !~ '^P-[0-9]+$'");
}, 180_000);

describe("the demonstration", () => {
  it("holds about 60 programs, five clinics, two payers, six employers and four states", async () => {
    expect(await count("told")).toBe(62);
    const kinds = await rows<{ kind: string; count: number }>(
      "select kind, count(*)::int as count from organization where kind in ('payer','clinic','employer') group by kind order by kind",
    );
    expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toEqual({
      payer: 2,
      clinic: 5,
      employer: 6,
    });
    const states = await rows<{ state: string; count: number }>(
      "select state, count(*)::int as count from told group by state",
    );
    const byState = Object.fromEntries(states.map(({ state, count }) => [state, count]));
    expect(Object.keys(byState).toSorted()).toEqual(["CA", "LA", "TN", "TX"]);
    expect(byState.TX).toBeGreaterThanOrEqual(25);
    expect(byState.LA).toBeGreaterThanOrEqual(8);
    expect(byState.TN).toBeGreaterThanOrEqual(8);
  });

  it.each([
    ["stalled two weeks and still running", "program_standing where live and flat_weeks >= 2", 3],
    ["with an excused week", 'program_standing where series @> \'[{"kind":"excused"}]\'', 2],
    ["ready and not discharged", "program_standing where live and ready", 1],
    [
      "with a report overdue",
      `program_standing where live and next_report_due_at < '${now.toISOString()}'`,
      2,
    ],
    ["with sessions nobody authorized", "program_session where surprise", 1],
    ["ended at full duty", "outcome join told on id = program_id where work_status = 'full_duty'", 5],
    ["left early", "outcome where not completed and reason = 'worker_left'", 3],
    ["at modified duty", "outcome where work_status = 'modified_duty'", 3],
    ["not approved by the reviewer", "request where status = 'adverse'", 1],
    ["approved in part", "request where status = 'approved_in_part'", 3],
    ["waiting for an answer", "request where status = 'information_requested'", 2],
    ["with the reviewer", "request where status = 'referred'", 1],
    ["extension undecided", "request where type = 'extension' and bucket <> 'decided'", 4],
    [
      "referred without demands",
      "told where not exists (select from demand d where d.program_id = told.id)",
      1,
    ],
    [
      "of a worker who reads Spanish",
      "person join account on person_id = id where is_worker and locale = 'es'",
      1,
    ],
  ])("has programs %s", async (_, sql, least) => {
    expect(await count(sql)).toBeGreaterThanOrEqual(least);
  });

  it("gives two payers' clinics outcomes enough to compare, and one too few", async () => {
    const cards = await rows<{ n: number }>(
      "select count(*) filter (where completed)::int as n from outcome group by payer_id, clinic_id",
    );
    expect(cards.filter(({ n }) => n >= 20).length).toBeGreaterThanOrEqual(5);
    expect(cards.some(({ n }) => n < 20)).toBe(true);
  });

  it("keeps its deadlines alive: some just missed, one next, the last within two weeks", async () => {
    const due = await rows<{ hours: number }>(
      "select extract(epoch from due_at - $1)::float8 / 3600 as hours from request where bucket = 'decide' order by due_at",
      [now],
    );
    const hours = due.map((row) => row.hours);
    expect(hours.length).toBeGreaterThanOrEqual(14);
    expect(hours.filter((hour) => hour < 0).length).toBeGreaterThanOrEqual(1);
    expect(hours[0]).toBeGreaterThan(-5 * 24);
    expect(hours.filter((hour) => hour > 0 && hour < 3 * 24).length).toBeGreaterThanOrEqual(2);
    expect(hours.at(-1)).toBeLessThan(14 * 24);
  });

  it("dates nothing that has happened after now", async () => {
    const late = await rows(
      `select type from audit_entry where at > $1 union all select type from request_action where at > $1
       union all select 'report' from report where submitted_at > $1
       union all select 'session' from program_session where recorded_at > $1 or held_on > $1`,
      [now],
    );
    expect(late).toEqual([]);
  });

  it("lets everybody in only as a demonstration account", async () => {
    expect(await count("account where not is_demo")).toBe(0);
    const roles = await rows<{ role: string }>(
      "select distinct m.role from account a join membership m on m.person_id = a.person_id",
    );
    expect(roles).toHaveLength(9);
  });
});

describe("what is stored beside the record", () => {
  it("is each request's status, holder and bucket as its actions fold", async () => {
    type Stored = {
      id: string;
      status: string;
      holder: string;
      bucket: string;
      stops: boolean;
      actions: RequestAction[];
    };
    const stored = await rows<Stored>(
      `select r.id, r.status, r.holder, r.bucket, (r.deadline -> 'rule' ->> 'informationStopsDeadline')::boolean as stops,
         (select json_agg(json_build_object('seq', seq, 'type', type, 'byPersonId', by_person_id, 'byRole', by_role,
           'at', at, 'detail', detail) order by seq) from request_action a where a.request_id = r.id) as actions
       from request r`,
    );
    expect(stored.length).toBeGreaterThan(50);
    for (const { actions, stops, status, holder, bucket } of stored) {
      const dated = actions.map((action) => ({ ...action, at: new Date(action.at) }));
      const folded = foldRequest(dated, { informationStopsDeadline: stops });
      expect(folded.ignored).toEqual([]);
      expect({ status, holder }).toEqual({ status: folded.status, holder: folded.holder });
      expect(bucket === "decided").toBe(folded.holder === "none");
    }
  });

  const lasting = `program_id, now_tenths, baseline_tenths, mark_tenths, delta_tenths, flat_weeks, action, last_week, series,
    demands_met, demands_tested, demands_total, essential_unmet, limiting_text, stay_ends_on::text, stay_weeks,
    next_report_due_at, live`;
  const standings = () =>
    rows<{ program_id: string }>(
      `select ${lasting} from program_standing join told on told.id = program_id order by program_id`,
    );

  it("is each program's standing as it is reckoned anew", async () => {
    const before = await standings();
    for (const { program_id } of before)
      await within({ identity: { kind: "system" }, now }, (context) => refreshStanding(context, program_id));
    expect(await standings()).toEqual(before);
  }, 60_000);

  it("is each account as its authorizations add up", async () => {
    expect(await count("program_account where used_cents > 0")).toBeGreaterThan(30);
    const wrong = await rows(
      `select a.program_id from program_account a join told on told.id = a.program_id
       left join lateral (select coalesce(sum(sessions), 0) as sessions, coalesce(sum(used_minutes), 0) as used,
         coalesce(sum(price_cents), 0) as cents from "authorization" z where z.program_id = a.program_id) z on true
       where (a.authorized_sessions, a.used_minutes, a.authorized_cents) <> (z.sessions, z.used, z.cents)`,
    );
    expect(wrong).toEqual([]);
  });
});
