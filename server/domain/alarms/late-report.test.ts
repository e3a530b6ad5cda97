import { describe, expect, it } from "vitest";
import { addDays, instantAt } from "../plain-date";
import { alarmsOf } from "./alarms-of";
import type { AlarmFacts, PlannedStay } from "./facts";
import { factsWith, startOn, zone } from "./fixtures/facts";
import { lateReportAlarms } from "./late-report";
import { silentWeekAlarms } from "./silent-week";

const far = instantAt(addDays(startOn, 70), "12:00", zone);
/** Four reported weeks, then an extension over the seventh and eighth. */
const extended = (emptyWeeks: number[]): AlarmFacts => {
  const facts = factsWith({ weeks: ["progress", "progress", "progress", "progress"] });
  const stay = { ...(facts.stay as PlannedStay), weeks: 8, sessions: 30, emptyWeeks };
  return { ...facts, stay };
};
const weeks = (facts: AlarmFacts, rule: typeof lateReportAlarms) => [
  ...new Set(alarmsOf(facts, far, [rule]).map(({ key }) => key.split(":")[2])),
];

describe("a week without a planned session", () => {
  it("is never late", () => {
    expect(weeks(extended([5, 6]), lateReportAlarms)).toEqual(["7", "8"]);
    expect(weeks(extended([]), lateReportAlarms)).toEqual(["5", "6", "7", "8"]);
  });

  it("is never silent", () => {
    expect(weeks(extended([5, 6]), silentWeekAlarms)).toEqual(["7", "8"]);
    expect(weeks(extended([]), silentWeekAlarms)).toEqual(["5", "6", "7", "8"]);
  });
});
