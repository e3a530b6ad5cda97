import { beforeAll, describe, expect, it } from "vitest";
import { seedDemonstration } from "@/prisma/seed/demonstration";
import type { RequestAction } from "@/server/domain/authorization/request";
import { foldRequest } from "@/server/domain/authorization/status";
import { foldCourse } from "@/server/domain/progress/course";
import { within } from "@/server/services/caller";
import { portfolioReliability } from "@/server/services/portfolio/reliability";
import { loadEvidenceOf } from "@/server/services/progress/evidence";
import { foldStanding, refreshStanding } from "@/server/services/progress/refresh-standing";
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
  // The earlier programs were written at once, for scorecards and projections; the others were told act by act.
  await rows("create view told as select * from program where number !~ '^P-[0-9]+$'");
  await rows("create view earlier as select * from program where number ~ '^P-[0-9]+$'");
}, 180_000);

describe("the demonstration", () => {
  it("holds about 60 programs, five clinics, two payers, six employers and four states", async () => {
    expect(await count("told")).toBe(63);
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
    [
      "certified as expedited and due within 72 hours",
      `request where state = 'CA' and expedited = 'certified' and due_at <= '${now.toISOString()}'::timestamptz + interval '72 hours'
         and due_at > '${now.toISOString()}'`,
      1,
    ],
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

describe("the earlier programs", () => {
  it("ended as their last tests say: ready for full duty, or not", async () => {
    const wrong = await rows(
      `select number from earlier join program_standing s on s.program_id = earlier.id join outcome o on o.program_id = earlier.id
       where s.ready <> (o.work_status = 'full_duty') or s.now_tenths <> o.job_match_tenths
         or s.baseline_tenths <> o.baseline_tenths or s.last_week <> o.reports_due or o.discharged_on < s.last_reported_on`,
    );
    expect(wrong).toEqual([]);
    expect(await count("earlier")).toBe(188);
  });

  it("have the evidence that their standing, reckoned anew, is folded from", async () => {
    const weekly = () =>
      rows<{ program_id: string }>(
        `select program_id, now_tenths, baseline_tenths, mark_tenths, flat_weeks, ready, last_week, series, demands_met,
           essential_unmet from program_standing join earlier on earlier.id = program_id order by number limit 12`,
      );
    const before = await weekly();
    const ids = before.map(({ program_id }) => program_id);
    const evidence = await within({ identity: { kind: "system" }, now }, (context) =>
      loadEvidenceOf(context, ids),
    );
    const anew = new Map(evidence.map((one) => [one.program.id, foldCourse(one)]));
    expect(before).toMatchObject(
      ids.map((id) => {
        const course = anew.get(id);
        const series = course?.weeks.map(({ week, tenths, kind }) => ({ week, tenths, kind }));
        const { nowTenths, baselineTenths, markTenths } = course ?? {};
        return { now_tenths: nowTenths, baseline_tenths: baselineTenths, mark_tenths: markTenths, series };
      }),
    );
  });

  it("say whether they started, and whether the stop rule ended them, as their evidence does", async () => {
    const wrong = await rows(
      `select program_id from outcome o join program_standing s using (program_id)
       where o.started <> (exists (select from program_session d where d.program_id = o.program_id and d.attended)
           or exists (select from report r where r.program_id = o.program_id and r.week > 0))
         or o.stop_rule <> (o.reason = 'no_progress' and s.action in ('discharge', 'escalate'))`,
    );
    expect(wrong).toEqual([]);
    const left = await rows<{ least: number }>(
      "select min(unused_cents)::int as least from portfolio_contribution where stopped = 1 having count(*) > 0",
    );
    expect(left[0]?.least).toBeGreaterThan(0);
  });

  it("used the sessions that were attended, and paid for them", async () => {
    const wrong = await rows(
      `select number from earlier join program_account a on a.program_id = earlier.id join outcome o on o.program_id = earlier.id
         join lateral (select count(*) filter (where attended) as n, sum(price_cents) as cents, max(held_on) as last
           from program_session s where s.program_id = earlier.id) s on true
         join lateral (select sum(sessions_attended) as n from report r where r.program_id = earlier.id) r on true
       where (s.n, s.n, s.cents, s.cents) <> (a.used_sessions, r.n, a.used_cents, o.cost_cents) or s.last > earlier.discharged_on`,
    );
    expect(wrong).toEqual([]);
  });
});

describe("the projections of the demonstration", () => {
  it("rest on each payer's own programs as of now, so that the words name them", async () => {
    const [fit] = await rows<{ programs: number; trusted: boolean }>(
      `select k.programs, k.programs >= 100 as trusted from projection_cohort k join organization g on g.id = k.payer_id
       where g.name = 'Meridian Mutual' and k.fitted_at = $1`,
      [now],
    );
    expect(fit).toMatchObject({ trusted: true });
    const [reyes] = await rows<{ id: string }>("select id from told where worker_name = 'Miguel Reyes'");
    const { projection } = await within({ identity: { kind: "system" }, now }, (context) =>
      foldStanding(context, reyes?.id ?? ""),
    );
    expect(projection?.sentence).toMatch(
      /This worker gains \d+\.\d points a week; \d+\.\d would be needed for 100 %\./,
    );
    expect(projection?.sentence).toMatch(
      new RegExp(
        `${fit?.programs} discharged programs \\(Meridian Mutual\\), \\d+ ready for full duty; \\d+ of the same job strength, \\d+ of them ready`,
      ),
    );
  });

  it("were kept when each week was reported, with a fit of that time that knew no later outcome", async () => {
    const kept = await rows<{ weeks_seen: number }>(
      `select m.weeks_seen from projection_made m join earlier on earlier.id = m.program_id
         join report r on r.program_id = m.program_id and r.week = m.weeks_seen and r.submitted_at = m.made_at`,
    );
    expect(kept.length).toBe(await count("projection_made join earlier on earlier.id = program_id"));
    const lookedAhead = await rows(
      `select m.program_id from projection_made m where m.cohort_programs > (select count(*) from outcome o
         where o.payer_id = m.payer_id and o.discharged_on <= m.made_at::date)`,
    );
    expect(lookedAhead).toEqual([]);
    expect(await count("projection_made where cohort_programs > 0")).toBeGreaterThan(100);
  });

  it("are held against what happened: a curve where a payer has a hundred outcomes, not trusted where they contradict it", async () => {
    const reliabilityFor = async (email: string) => {
      const [member] = await rows<{ id: string }>(
        "select m.id from membership m join person p on p.id = m.person_id where p.email = $1",
        [email],
      );
      const identity = { kind: "membership" as const, membershipId: member?.id ?? "" };
      return portfolioReliability.run({ identity, now }, { weeksSeen: 2 });
    };
    const meridian = await reliabilityFor("whitfield@meridian.example");
    expect(meridian.n).toBeGreaterThanOrEqual(100);
    // Each ending was drawn first and its course to fit: such programs are more alike than what was said of them.
    expect(meridian.distrust).toMatch(
      /^Not yet trustworthy: what happened differs from the chances said by more than luck, and the 80 % ranges were too wide\.$/,
    );
    expect(meridian.bins.filter(({ was }) => was.of > 0).length).toBeGreaterThanOrEqual(4);
    expect(meridian.brier).toBeLessThan(0.2);
    const pelican = await reliabilityFor("landry@pelican.example");
    expect(pelican.distrust).toBe(`Not yet trustworthy: ${pelican.n} of 100 outcomes.`);
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
