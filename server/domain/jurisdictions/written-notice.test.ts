import { describe, expect, it } from "vitest";
import { instantAt, plainDate } from "@/server/domain/plain-date";
import { findRule } from "./rule";
import { shippedRules } from "./rules.data";
import { shippedCalendarSet } from "./shipped-calendars";
import { writtenNotice } from "./written-notice";

function noticeOf(state: string, day: string, time = "15:00") {
  const rule = findRule(shippedRules, state, "initial", plainDate(day));
  const decidedAt = instantAt(plainDate(day), time, rule.zone);
  return writtenNotice(rule, shippedCalendarSet.of(rule.calendar, decidedAt), decidedAt);
}

describe("the written notice of a decision", () => {
  it("is due the next Texas working day, each day on the way with its reason", () => {
    expect(noticeOf("TX", "2026-11-25")).toEqual({
      dueOn: "2026-11-30",
      days: [
        { day: "2026-11-25", counted: false, reason: "decided; the first day is not counted" },
        { day: "2026-11-26", counted: false, reason: "Thanksgiving Day" },
        { day: "2026-11-27", counted: false, reason: "Friday after Thanksgiving" },
        { day: "2026-11-28", counted: false, reason: "Saturday" },
        { day: "2026-11-29", counted: false, reason: "Sunday" },
        { day: "2026-11-30", counted: true, reason: "day 1 of 1" },
      ],
    });
  });

  it("goes by the jurisdiction's day, and is asked for only where a rule does", () => {
    expect(noticeOf("TX", "2026-11-23", "23:30")?.dueOn).toBe("2026-11-24");
    expect(noticeOf("CA", "2026-11-23")).toBeNull();
  });
});
