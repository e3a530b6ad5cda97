import { describe, expect, it } from "vitest";
import { addDays } from "../plain-date";
import {
  anAbility,
  BASELINE_DAY,
  drag,
  lift,
  policeBaseline,
  policeJob,
  run,
} from "../progress/fixtures/job";
import { jobMatch } from "../progress/job-match";
import { whyNotFullDuty } from "./full-duty-at-end";

const lastDay = BASELINE_DAY;
const day = (from: number) => addDays(lastDay, from);
const short = jobMatch(policeJob, policeBaseline, lastDay);
const met = jobMatch(policeJob, [anAbility(lift, 50), anAbility(drag, 165), anAbility(run, 900)], lastDay);
const issued = (status: string, from: number, until: number | null = null) => ({
  status,
  fromOn: day(from),
  untilOn: until === null ? null : day(until),
});
const doubt = (...statuses: ReturnType<typeof issued>[]) =>
  whyNotFullDuty({ match: short, issued: statuses, lastDay, nextDay: day(3) });

describe("full duty at discharge", () => {
  it("is borne out by a test that meets every essential demand, whatever the percentage", () => {
    expect(whyNotFullDuty({ match: met, issued: [], lastDay, nextDay: day(3) })).toBeNull();
    expect(doubt()).toBe(
      "Full duty is not borne out: Not met: lift floor–waist 50 lb occ., short 10 lb. Report a test that meets every essential demand, or have the physician issue full duty as the work status; else choose another work status.",
    );
  });

  it.each([
    ["in force", [issued("full_duty", -20)], true],
    ["from the next business day on", [issued("full_duty", 3)], true],
    ["from a later day on", [issued("full_duty", 4)], false],
    ["that has run out", [issued("full_duty", -20, -1)], false],
    ["replaced since", [issued("modified_duty", -1), issued("full_duty", -20)], false],
    ["that a later one replaces only later", [issued("off_work", 9), issued("full_duty", -20)], true],
    ["of modified duty", [issued("modified_duty", -1)], false],
  ])("is borne out by a work status %s: %j", (_, statuses, borneOut) =>
    expect(doubt(...statuses) === null).toBe(borneOut),
  );
});
