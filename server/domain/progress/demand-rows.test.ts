import { describe, expect, it } from "vitest";
import { addDays } from "../plain-date";
import { demandRows } from "./demand-rows";
import { anAbility, BASELINE_DAY, drag, lift, run } from "./fixtures/job";
import { jobMatch } from "./job-match";

const later = addDays(BASELINE_DAY, 21);
const abilities = [
  anAbility(drag, 101),
  anAbility(run, 1200),
  anAbility(drag, 170, { week: 2, testedOn: addDays(BASELINE_DAY, 14) }),
  anAbility(drag, 128, { week: 3, testedOn: later }),
];

describe("demand rows", () => {
  it("say what the job asks, the baseline, now, and how short", () => {
    const [row] = demandRows(jobMatch([drag], abilities, later), abilities);
    expect(row).toMatchObject({
      label: "drag 165 lb",
      baselineText: "101",
      nowText: "128",
      stateText: "short 37 lb",
    });
    expect(row?.ratio).toBeCloseTo(128 / 165);
  });

  it("say since when a demand is met, and only while it is", () => {
    const met = [...abilities, anAbility(drag, 165, { week: 4, testedOn: addDays(BASELINE_DAY, 28) })];
    const [row] = demandRows(jobMatch([drag], met, addDays(BASELINE_DAY, 28)), met);
    expect(row).toMatchObject({ state: "met", stateText: "met week 4" });
  });

  it("name what was never tested, what is stale, and what came from another band", () => {
    const frequent = { ...lift, band: "frequent" as const };
    const [never] = demandRows(jobMatch([lift], abilities, later), abilities);
    expect(never).toMatchObject({
      state: "not_tested",
      stateText: "not tested",
      nowText: null,
      tested: null,
    });
    const [stale] = demandRows(jobMatch([run], abilities, later), abilities);
    expect(stale).toMatchObject({ stale: true, nowText: "20:00", stateText: "slow 5:00" });
    const derived = [anAbility(lift, 40)];
    const [converted] = demandRows(jobMatch([frequent], derived, BASELINE_DAY), derived);
    expect(converted).toMatchObject({ derived: true, baselineText: "20", nowText: "20" });
  });
});
