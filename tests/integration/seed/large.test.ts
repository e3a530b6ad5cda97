import { beforeAll, describe, expect, it } from "vitest";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import type { RequestAction } from "@/server/domain/authorization/request";
import { foldRequest } from "@/server/domain/authorization/status";
import { within } from "@/server/services/caller";
import { refreshStanding } from "@/server/services/progress/refresh-standing";
import { queue } from "@/server/services/queue/queue";
import { loadReference } from "@/server/services/reference/load-reference";
import { requestPage } from "@/server/services/request-page/request-page";
import { owner } from "../../support/owner";

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await (await owner()).query(sql, values)).rows as Row[];
}

beforeAll(async () => {
  await loadReference();
  await seedLarge(process.env.TEST_OWNER_URL ?? "", { requests: 401 });
}, 120_000);

describe("large data", () => {
  it("adds what was asked, and a second run adds to it", async () => {
    await seedLarge(process.env.TEST_OWNER_URL ?? "", { programs: 30, requests: 40 });
    const counts = await rows(
      "select (select count(*)::int from program) as programs, (select count(*)::int from request) as requests",
    );
    expect(counts).toEqual([{ programs: 231, requests: 441 }]);
  });

  it("stores each request's state as its actions fold", async () => {
    type Stored = { status: string; holder: string; stops: boolean; actions: RequestAction[] };
    const stored = await rows<Stored>(
      `select r.status, r.holder, (r.deadline -> 'rule' ->> 'informationStopsDeadline')::boolean as stops,
         (select json_agg(json_build_object('seq', seq, 'type', type, 'byPersonId', by_person_id, 'byRole', by_role,
           'at', at, 'detail', detail) order by seq) from request_action a where a.request_id = r.id) as actions
       from request r`,
    );
    for (const { status, holder, stops, actions } of stored) {
      const dated = actions.map((action) => ({ ...action, at: new Date(action.at) }));
      const { ignored, ...folded } = foldRequest(dated, { informationStopsDeadline: stops });
      expect(ignored).toEqual([]);
      expect({ status, holder }).toEqual({ status: folded.status, holder: folded.holder });
    }
  });

  it("judges each decision by its request, as the database does", async () => {
    const other = await rows(
      `select d.request_id from determination d join request r on r.id = d.request_id
       where (d.due_at, d.strength) is distinct from (r.due_at, r.strength)`,
    );
    expect(other).toEqual([]);
  });

  it("counts what the stop rule left: half of the last authorization of each program that it ended", async () => {
    const counted = await rows(
      `select sum(f.stopped)::int > 0 as some, sum(f.unused_minutes) = sum(f.stopped) * 2400 as half
       from portfolio_fact f where month <> 'infinity'`,
    );
    expect(counted).toEqual([{ some: true, half: true }]);
  });

  it("stores function and units as they are reckoned anew", async () => {
    const stored = `select s.program_id, now_tenths, baseline_tenths, mark_tenths, flat_weeks, action, last_week, series,
      demands_met, demands_total, essential_unmet, limiting_text, stay_weeks, authorized_sessions, used_minutes,
      authorized_cents from program_standing s join program_account a using (program_id) order by s.program_id limit 40`;
    const before = await rows<{ program_id: string }>(stored);
    for (const { program_id } of before)
      await within({ identity: { kind: "system" } }, (context) => refreshStanding(context, program_id));
    expect(await rows(stored)).toEqual(before);
  });

  it.each([
    ["decide", "decide"],
    ["waiting", "waiting"],
    ["recent", "decided"],
  ] as const)("opens in an adjustor's queue, tab %s, row by row", async (tab, bucket) => {
    const [member] = await rows<{ id: string }>(
      `select m.id from membership m where role = 'adjustor' and exists (select from request r where r.bucket = $1
         and r.payer_id = m.organization_id and exists (select from demand d where d.program_id = r.program_id)) limit 1`,
      [bucket],
    );
    const identity = { kind: "membership", membershipId: member?.id ?? "" } as const;
    const page = await queue.run({ identity }, { tab });
    expect(page.rows.length).toBeGreaterThan(0);
    for (const { requestId } of page.rows) {
      const opened = await requestPage.run({ identity }, { requestId });
      expect(opened.request.id).toBe(requestId);
    }
  });
});
