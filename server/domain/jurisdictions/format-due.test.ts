import { describe, expect, it } from "vitest";
import { instantAt, plainDate } from "@/server/domain/plain-date";
import { formatDue, urgency } from "./format-due";
import { shippedCalendarSet } from "./shipped-calendars";
import { zoneLabel, zoneOf } from "./zones";

const chicago = "America/Chicago";
const at = (day: string, time: string, zone = chicago) => instantAt(plainDate(day), time, zone);
const now = at("2026-11-23", "14:00");
const [texas, california] = [shippedCalendarSet.of("TX", now), shippedCalendarSet.of("CA", now)];
const show = (due: Date) => formatDue(due, chicago, now, texas);

describe("the words for a deadline", () => {
  it("says the day in the jurisdiction's zone and the business days left", () => {
    expect(show(at("2026-12-01", "17:00"))).toEqual({
      due: "Due Tue 1 Dec, 5:00 PM CT",
      left: "4 business days left",
      urgency: "later",
    });
    expect(show(at("2026-11-24", "17:00"))).toMatchObject({ left: "1 business day left", urgency: "soon" });
    const losAngeles = "America/Los_Angeles";
    const label = formatDue(at("2026-12-02", "17:30", losAngeles), losAngeles, now, california);
    expect(label).toMatchObject({ due: "Due Wed 2 Dec, 5:30 PM PT", left: "5 business days left" });
  });

  it("counts hours today, and what is over", () => {
    expect(show(at("2026-11-23", "17:00"))).toEqual({
      due: "Due today 5:00 PM CT",
      left: "3 h left",
      urgency: "today",
    });
    expect(show(at("2026-11-23", "14:40")).left).toBe("40 min left");
    expect(show(at("2026-11-23", "12:00"))).toMatchObject({ left: "Overdue 2 h", urgency: "late" });
    expect(show(at("2026-11-20", "17:00")).left).toBe("Overdue 2 days");
  });

  it("counts hours when no working day lies before it", () => {
    const friday = at("2026-11-27", "09:00");
    expect(formatDue(at("2026-11-28", "15:20"), chicago, friday, texas).left).toBe("30 h left");
    expect(urgency(at("2026-11-30", "17:00"), chicago, friday, texas)).toBe("soon");
  });

  it("reads a stored deadline's ISO instant", () => {
    const stored = { dueAt: at("2026-12-01", "17:00").toISOString() };
    expect(formatDue(stored, chicago, now, texas).due).toBe("Due Tue 1 Dec, 5:00 PM CT");
  });

  it("knows each state's zone", () => {
    expect(zoneLabel(zoneOf("CA"))).toBe("PT");
    expect(zoneLabel(zoneOf("NY"))).toBe("ET");
    expect(zoneLabel(zoneOf("TN"))).toBe("CT");
    expect(zoneLabel(zoneOf("CO"))).toBe("MT");
  });
});
