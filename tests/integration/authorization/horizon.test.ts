import { beforeAll, describe, expect, it } from "vitest";
import { addDays, formatDay, instantAt } from "@/server/domain/plain-date";
import { modelOf } from "@/server/domain/projection/model";
import { chanceText } from "@/server/domain/projection/sentence";
import { type WhatIf, whatIf } from "@/server/domain/projection/what-if";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { programFigures } from "@/server/services/explain/program-figures";
import { programOverview } from "@/server/services/programs/overview";
import { submitReport } from "@/server/services/progress/submit-report";
import { requestPage } from "@/server/services/request-page/request-page";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram } from "../../support/program";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const zone = "America/Chicago";
const afternoon = (program: MadeProgram, day: number) =>
  instantAt(addDays(program.startOn, day), "15:00", zone);
const as = (name: keyof World["people"], now: Date) => ({ identity: world.people[name].identity, now });

type Page = Awaited<ReturnType<typeof requestPage.run>>;

const pageOf = (requestId: string, now: Date) => requestPage.run(as("adjustor", now), { requestId });

/** What the card says of exactly what is asked. */
function asAsked({ whatIf: view }: Page): WhatIf {
  const model = view && modelOf(view.facts);
  if (!model) throw new Error("the page has its what-if");
  return whatIf(model, view.asked, view.plan);
}

/** Chart, outcome, cost and what-if of one page, each as far as the four can agree. */
function figuresOf(page: Page) {
  const last = page.evidence.series.projection.at(-1);
  const { authorizedCents = 0 } = page.whatIf ?? {};
  const { point, ready, costCents } = asAsked(page);
  const { outcome, cost } = page;
  return {
    projected: [last?.tenths, last?.lowTenths, last?.highTenths, outcome.readyText, cost?.projected?.cents],
    tried: [
      point.tenths,
      point.lowTenths,
      point.highTenths,
      chanceText(ready ?? 0),
      authorizedCents + costCents,
    ],
  };
}

/** A stay of four weeks whose first request, for so many weeks of it, is decided for this many sessions. */
async function approved(sessions = 20, asked = 20, weeksAsked = 4): Promise<MadeRequest> {
  const made = await makeRequest(world, { sessions: asked, weeksAsked });
  const part = {
    outcome: "approve_in_part" as const,
    reasonCode: "exceeds_stay" as const,
    text: "Half now.",
  };
  await determineRequest.run(as("adjustor", made.now), {
    requestId: made.requestId,
    idempotencyKey: crypto.randomUUID(),
    ...(sessions === asked ? { outcome: "approve" as const } : part),
    sessions,
  });
  return made;
}

/** A week's report with these pounds of the drag, on its Friday. */
function report(program: MadeProgram, week: number, drag: number, attended = 5) {
  const day = week * 7 - 3;
  const testedOn = addDays(program.startOn, day);
  return submitReport.run(as("therapist", afternoon(program, day)), {
    programId: program.programId,
    report: {
      week,
      sessionsPlanned: 5,
      sessionsAttended: attended,
      abilities: abilitiesOf(program, { week, testedOn, measured: { drag } }),
    },
  });
}

/** The clinic asks for more sessions, to begin on this day of the program. */
function more(program: MadeProgram, on: number, { sessions = 10, from = 28 } = {}) {
  return submitRequest.run(as("therapist", afternoon(program, on)), {
    programId: program.programId,
    type: "extension",
    sessions,
    minutesPerSession: 240,
    startOn: addDays(program.startOn, from),
    endOn: addDays(program.startOn, from + Math.ceil(sessions / 5) * 7 - 3),
    reason: "The drag is still short and improving each week.",
  });
}

const overview = (program: MadeProgram, on: number) =>
  programOverview.run(as("adjustor", afternoon(program, on)), { programId: program.programId });
const weeksOf = (points: readonly { week: number }[]) => points.map(({ week }) => week);

describe("the what-if of exactly what is asked", () => {
  it("counts the authorized week that is still to be tested", async () => {
    const { program } = await approved();
    for (const [index, drag] of [118, 137, 156].entries()) await report(program, index + 1, drag);
    const { requestId } = await more(program, 23);
    const page = await pageOf(requestId, afternoon(program, 23));
    const { projected, tried } = figuresOf(page);
    expect(weeksOf(page.evidence.series.projection)).toEqual([4, 5, 6]);
    expect(tried).toEqual(projected);
    expect(projected.at(-1)).toBe(768_000);
  });

  it("is the projection also after missed sessions, before empty weeks and with a week begun", async () => {
    const { program } = await approved();
    for (const [index, drag] of [118, 137, 156].entries()) await report(program, index + 1, drag, 3);
    const { requestId } = await more(program, 23, { sessions: 8, from: 42 });
    const page = await pageOf(requestId, afternoon(program, 23));
    const { projected, tried } = figuresOf(page);
    expect(weeksOf(page.evidence.series.projection)).toEqual([4, 5, 6, 7, 8]);
    expect(tried).toEqual(projected);
  });

  it("is left out where the days asked for are over: what was held is held", async () => {
    const { program } = await approved(10, 10, 2);
    for (const [index, drag] of [118, 137, 156].entries()) await report(program, index + 1, drag);
    const { requestId } = await submitRequest.run(as("therapist", afternoon(program, 19)), {
      programId: program.programId,
      type: "retrospective",
      sessions: 5,
      minutesPerSession: 240,
      startOn: addDays(program.startOn, 14),
      endOn: addDays(program.startOn, 18),
      reason: "The third week was held before its approval.",
    });
    const page = await pageOf(requestId, afternoon(program, 19));
    expect(page.whatIf).toBeNull();
    expect(page.evidence.series.projection).toEqual([]);
    expect(page.outcome.readyLabel).toBe(`Ready by ${formatDay(addDays(program.startOn, 18))}`);
  });
});

describe("cost and chance", () => {
  it("reach the same week where fewer sessions are asked than the stay holds", async () => {
    const { program, requestId, now } = await makeRequest(world, { sessions: 10 });
    const page = await pageOf(requestId, now);
    const { projected, tried } = figuresOf(page);
    expect(tried).toEqual(projected);
    expect(weeksOf(page.evidence.series.projection)).toEqual([1, 2]);
    expect(page.evidence.series.stayWeeks).toBe(4);
    const { readyLabel, readyPermille, explain, sentence } = page.outcome;
    expect(readyLabel).toBe(`Ready by ${formatDay(addDays(program.startOn, 11))}`);
    expect(explain.later?.inputs[0]?.label).toBe("After week 3");
    expect(sentence).toContain("by the end of week 2, the last that authorized or asked sessions fill");
    expect(page.cost?.projected?.cents).toBe(256_000);
    const each = page.cost?.costPerFullDutyCents ?? 0;
    expect(Math.round(256_000_000 / each)).toBe(readyPermille);
  });

  it("reach the week that a part approved fills, while the stay stands as it was fixed", async () => {
    const { program } = await approved(10);
    await report(program, 1, 118);
    const { function: shown, stay } = await overview(program, 5);
    expect(stay?.current?.weeks).toBe(4);
    expect(weeksOf(shown.projection?.points ?? [])).toEqual([2]);
    expect(shown.projection?.sentence).toMatch(
      / at week 1 of 4 and is projected at \d+ % by the end of week 2/,
    );
    const { rows } = await (await owner()).query(
      "select end_week, ready_permille from projection_made where program_id = $1",
      [program.programId],
    );
    const chance = Math.round((shown.projection?.readyByEnd ?? 0) * 1000);
    expect(rows).toEqual([{ end_week: 2, ready_permille: chance }]);
    const { explain } = shown;
    expect(explain.fullDuty?.formula).toContain("within 8 weeks of the end of week 2");
  });

  it("go on with what is asked after a part and weeks without a session, as after its approval", async () => {
    const { program } = await approved(10);
    for (const [index, drag] of [118, 135].entries()) await report(program, index + 1, drag);
    const { requestId } = await more(program, 25);
    const page = await pageOf(requestId, afternoon(program, 25));
    const { projected, tried } = figuresOf(page);
    expect(tried).toEqual(projected);
    const points = page.evidence.series.projection;
    expect(weeksOf(points)).toEqual([3, 4, 5, 6]);
    expect(points[1]?.tenths).toBe(page.evidence.nowTenths);
    await determineRequest.run(as("adjustor", afternoon(program, 25)), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      outcome: "approve",
      sessions: 10,
    });
    const after = await overview(program, 25);
    expect(after.function.projection?.points).toEqual(points);
  });

  it("reach the end of the planned stay again when nothing is asked any more, at its price", async () => {
    const { program, requestId, now } = await makeRequest(world, { sessions: 10 });
    await withdrawRequest.run(as("therapist", now), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      text: "Asked too early.",
    });
    const { function: shown, account } = await programOverview.run(as("adjustor", now), program);
    expect(weeksOf(shown.projection?.points ?? [])).toEqual([1, 2, 3, 4]);
    expect(account?.projectedCents).toBe(512_000);
    const { figures } = await programFigures.run(as("adjustor", now), program);
    const cost = figures.find(({ figure }) => figure === "cost");
    expect(cost?.explanation.formula).toMatch(/the planned stay = \$0 \+ \$0 \+ \$5,120 = \$5,120/);
  });

  it("count a gated approval whole, whatever of it is released", async () => {
    const { program, requestId, now } = await makeRequest(world);
    await determineRequest.run(as("adjustor", now), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      outcome: "approve",
      sessions: 20,
      gated: true,
    });
    await report(program, 1, 118);
    const { function: shown, account } = await overview(program, 5);
    expect(account?.unreleasedSessions).toBeGreaterThan(0);
    expect(weeksOf(shown.projection?.points ?? [])).toEqual([2, 3, 4]);
    expect(account?.projectedCents).toBe(512_000);
  });
});
