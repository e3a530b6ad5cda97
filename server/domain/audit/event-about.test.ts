import { expect, it } from "vitest";
import { eventAbout } from "./event-about";

it("says what was set, for whom and from which day", () => {
  expect(
    eventAbout({ changes: ["Minimum gain 2.0 points → 3.0 points"], effectiveFrom: "2026-12-01" }, null),
  ).toBe("Minimum gain 2.0 points → 3.0 points, from 1 Dec 2026");
  expect(eventAbout({ jurisdiction: "TX", clock: "initial", from: "2027-01-01" }, null)).toMatch(
    /^Texas, initial.*, from 1 Jan 2027$/,
  );
  expect(eventAbout({ calendarId: "TX", day: "2027-01-04", works: false }, null)).toBe(
    "Texas, 4 Jan 2027, a day off",
  );
  expect(eventAbout({ limitCents: 250_000 }, "J. Marsh")).toBe("J. Marsh, $2,500");
  expect(eventAbout({ limitCents: null }, "J. Marsh")).toBe("J. Marsh, the payer's limit");
});

it("names a record by its number alone, and nothing where there is nothing", () => {
  expect(eventAbout({ requestNumber: "R-1", claimNumber: "TX-1" }, null)).toBe("R-1");
  expect(eventAbout({}, null)).toBeNull();
});
