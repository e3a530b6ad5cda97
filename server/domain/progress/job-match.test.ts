import { describe, expect, it } from "vitest";
import { demandNowText } from "../job-demands/labels";
import { addDays, type PlainDate } from "../plain-date";
import {
  aDemand,
  anAbility,
  BASELINE_DAY,
  drag,
  lift,
  policeBaseline,
  policeJob,
  run,
  stand,
} from "./fixtures/job";
import { jobMatch, jobMatchTenths, judgedOn } from "./job-match";

const met = policeJob.map((demand) => anAbility(demand, demand.required));

describe("job match", () => {
  it("is 72.6 % in the worked example, limited by the drag", () => {
    const match = jobMatch(policeJob, policeBaseline, BASELINE_DAY);
    expect(match).toMatchObject({ tenths: 726, met: 0, tested: 5, total: 5, ready: false });
    expect(match.results.map((result) => result.ratio?.toFixed(5))).toEqual([
      "0.80000",
      "0.61212",
      "0.75000",
      "0.75000",
      "0.71667",
    ]);
    expect(demandNowText(drag, match.limiting?.measured ?? null)).toBe("drag 165 lb → 101");
  });

  it("is judged as of today, and of an ended program as of its last day: ready then is ready", () => {
    const later = addDays(BASELINE_DAY, 60);
    const readyOn = (endedOn: PlainDate | null) => jobMatch(policeJob, met, judgedOn(endedOn, later)).ready;
    expect(readyOn(null)).toBe(false);
    expect(readyOn(addDays(BASELINE_DAY, 14))).toBe(true);
    expect(readyOn(addDays(BASELINE_DAY, 15))).toBe(false);
  });

  it("is 100.0 % and ready when every demand is met", () => {
    expect(jobMatch(policeJob, met, BASELINE_DAY)).toMatchObject({
      tenths: 1000,
      ready: true,
      limiting: null,
      notReadyBecause: [],
    });
  });

  it("leaves untested demands out of the percentage, never as 0", () => {
    const match = jobMatch(policeJob, [anAbility(stand, 180)], BASELINE_DAY);
    expect(match).toMatchObject({ tenths: 750, tested: 1, total: 5 });
    expect(jobMatch(policeJob, [], BASELINE_DAY).tenths).toBeNull();
  });

  it("counts a requirement of nothing as met", () => {
    const none = aDemand("crawl", { required: 0 });
    expect(jobMatchTenths([none], [anAbility(none, 0)], BASELINE_DAY)).toBe(1000);
  });

  it("weighs demands", () => {
    const heavy = { ...drag, weight: 3 };
    expect(
      jobMatchTenths([heavy, stand], [anAbility(heavy, 82.5), anAbility(stand, 240)], BASELINE_DAY),
    ).toBe(625);
  });

  it.each([
    ["occasional", "frequent", 20, 40],
    ["occasional", "constant", 10, 50],
    ["constant", "occasional", 50, 10],
    ["frequent", "constant", 4, 10],
  ] as const)("derives %s from %s in the proportion 1 : 0.5 : 0.2", (asked, tested, measured, derived) => {
    const demand = { ...lift, band: asked };
    const [result] = jobMatch(
      [demand],
      [anAbility(demand, measured, { band: tested })],
      BASELINE_DAY,
    ).results;
    expect(result).toMatchObject({ measured: derived, derived: true });
  });

  it("prefers the job's own band over a derived one of the same day", () => {
    const abilities = [anAbility(lift, 40), anAbility(lift, 25, { band: "frequent" })];
    const [result] = jobMatch([lift], abilities, BASELINE_DAY).results;
    expect(result).toMatchObject({ measured: 40, derived: false });
  });

  it("lets the last measurement stand, stale after 14 days, and looks at nothing later than the day asked", () => {
    const abilities = [
      ...policeBaseline,
      anAbility(drag, 165, { testedOn: addDays(BASELINE_DAY, 30), week: 4 }),
    ];
    const at = (days: number) => jobMatch(policeJob, abilities, addDays(BASELINE_DAY, days)).results[1];
    expect(at(14)).toMatchObject({ measured: 101, stale: false });
    expect(at(15)).toMatchObject({ measured: 101, stale: true });
    expect(at(30)).toMatchObject({ measured: 165, stale: false });
  });

  it("ignores what says nothing: another unit, a zero time, a negative, not a number", () => {
    const silent = [
      anAbility(drag, 200, { unit: "reps" }),
      anAbility(run, 0),
      anAbility(lift, -1),
      anAbility(stand, Number.NaN),
    ];
    expect(jobMatch(policeJob, silent, BASELINE_DAY).tested).toBe(0);
  });
});

describe("the limiting demand", () => {
  it("is an essential one, though another is further from the job", () => {
    const abilities = [anAbility(stand, 10), anAbility(drag, 150)];
    expect(jobMatch(policeJob, abilities, BASELINE_DAY).limiting?.demand.id).toBe("drag");
  });

  it("falls to the others when every tested essential demand is met", () => {
    const abilities = [anAbility(stand, 10), anAbility(drag, 165)];
    expect(jobMatch(policeJob, abilities, BASELINE_DAY).limiting?.demand.id).toBe("stand");
  });

  it("breaks ties by weight, then by label", () => {
    const job = ["b", "c", "a"].map((id) => aDemand(id, { weight: id === "a" || id === "b" ? 2 : 1 }));
    const limiting = (demands: typeof job) =>
      jobMatch(
        demands,
        demands.map((demand) => anAbility(demand, 50)),
        BASELINE_DAY,
      ).limiting?.demand.id;
    expect(limiting(job)).toBe("a");
    expect(limiting(job.map((demand) => (demand.id === "c" ? { ...demand, weight: 9 } : demand)))).toBe("c");
  });
});

describe("ready for full duty", () => {
  const without = (id: string) => met.filter((ability) => ability.demandId !== id);
  it.each([
    ["an essential demand is not tested", without("drag"), "Not tested: drag 165 lb."],
    ["one is short", [...without("drag"), anAbility(drag, 128)], "Not met: drag 165 lb, short 37 lb."],
    [
      "its effort was not valid",
      [...without("drag"), anAbility(drag, 165, { effortValid: false })],
      "Effort not valid: drag 165 lb.",
    ],
    [
      "its effort was not judged",
      [...without("drag"), anAbility(drag, 165, { effortValid: null })],
      "Effort not judged: drag 165 lb.",
    ],
    [
      "it is stale",
      [...without("drag"), anAbility(drag, 165, { testedOn: addDays(BASELINE_DAY, -15) })],
      "Stale: drag 165 lb was last tested Sun 11 Oct, over 14 days ago.",
    ],
  ])("is refused when %s", (_, abilities, sentence) => {
    const match = jobMatch(policeJob, abilities, BASELINE_DAY);
    expect(match.ready).toBe(false);
    expect(match.notReadyBecause).toEqual([sentence]);
  });

  it("does not ask for demands that are not essential", () => {
    const match = jobMatch(policeJob, without("stand"), BASELINE_DAY);
    expect(match.ready).toBe(true);
  });

  it("is never granted by 100 % where no demand is essential", () => {
    const job = policeJob.map((demand) => ({ ...demand, essential: false }));
    expect(jobMatch(job, met, BASELINE_DAY)).toMatchObject({ tenths: 1000, ready: false });
  });

  it("counts an untested essential demand as not met", () => {
    expect(jobMatch(policeJob, without("drag"), BASELINE_DAY).essentialUnmet.map((r) => r.demand.id)).toEqual(
      ["drag"],
    );
  });
});
