import { describe, expect, it } from "vitest";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import type { PlainDate } from "@/server/domain/plain-date";
import { checkSessions, openDays, plannedMinutes, sessionField } from "./session-values";

const day = (text: string) => text as PlainDate;
const file = {
  today: day("2026-11-11"),
  sessions: [{ heldOn: day("2026-11-10") }],
  ledger: [{ startOn: day("2026-11-02"), sessionsPerWeek: 5, minutesByWeek: [180, 240] }],
  authorizations: [] as WorkingFile["authorizations"],
} as WorkingFile;

describe("sessions as typed", () => {
  it("offers the stay's weekdays that are not recorded, up to today", () => {
    expect(openDays(file)).toEqual([
      "2026-11-02",
      "2026-11-03",
      "2026-11-04",
      "2026-11-05",
      "2026-11-06",
      "2026-11-09",
      "2026-11-11",
    ]);
  });

  it("plans no more minutes than the day's approvals cover", () => {
    const approval = (minutesPerSession: number | null, startOn: string) => ({
      startOn: day(startOn),
      endOn: day("2026-11-13"),
      minutesPerSession,
    });
    const authorizations = [
      approval(150, "2026-11-02"),
      approval(null, "2026-11-12"),
    ] as WorkingFile["authorizations"];
    const cut = { ...file, authorizations };
    expect(plannedMinutes(cut, day("2026-11-06"))).toBe("150");
    expect(plannedMinutes(cut, day("2026-11-12"))).toBe("240");
    expect(plannedMinutes(cut, day("2026-11-16"))).toBe("240");
  });

  it("plans the minutes of the day's week", () => {
    expect(plannedMinutes(file, day("2026-11-06"))).toBe("180");
    expect(plannedMinutes(file, day("2026-11-09"))).toBe("240");
    expect(plannedMinutes(file, day("2026-12-30"))).toBe("240");
  });

  it("sends only the days marked, missed ones without minutes", () => {
    const days = {
      "2026-11-11": { what: "attended", minutes: "240", excuse: "illness" },
      "2026-11-09": { what: "missed", minutes: "240", excuse: "illness" },
      "2026-11-06": { what: "", minutes: "180", excuse: "" },
    };
    const checked = checkSessions({ days }, file.today);
    expect(checked.ok && checked.value.sessions).toEqual([
      { heldOn: "2026-11-09", attended: false, minutes: 0, excuse: "illness" },
      { heldOn: "2026-11-11", attended: true, minutes: 240, excuse: null },
    ]);
    expect(sessionField("sessions.1.heldOn", { days })).toBe("days.2026-11-11.what");
  });

  it("puts a sentence at the minutes of the day that is wrong", () => {
    const days = { "2026-11-11": { what: "attended", minutes: "1500", excuse: "" } };
    const checked = checkSessions({ days }, file.today);
    expect(checked.ok ? [] : checked.problems[0]?.path).toBe("days.2026-11-11.minutes");
    expect(checkSessions({ days: {} }, file.today).ok).toBe(false);
  });
});
