import { expect, it } from "vitest";
import { endedByNext, refusePast, refuseUndoInForce, versionState } from "./dated-version";
import { plainDate } from "./plain-date";

const day = (text: string) => plainDate(text);
const version = (fromOn: string, untilOn: string | null) => ({
  fromOn: day(fromOn),
  untilOn: untilOn ? day(untilOn) : null,
});

it("holds on its first and its last day", () => {
  const march = version("2026-03-01", "2026-03-31");
  expect(
    ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((on) => versionState(march, day(on))),
  ).toEqual(["coming", "in_force", "in_force", "past"]);
  expect(versionState(version("2026-03-01", null), day("2030-01-01"))).toBe("in_force");
});

it("ends each version the day before the next, newest first", () => {
  const ended = endedByNext([{ fromOn: day("2026-01-01") }, { fromOn: day("2027-01-01") }]);
  expect(ended).toEqual([version("2027-01-01", null), version("2026-01-01", "2026-12-31")]);
});

it("refuses a version from today or earlier, naming the first day that is allowed", () => {
  expect(() => refusePast(day("2026-11-24"), day("2026-11-23"), "effectiveFrom")).not.toThrow();
  for (const on of ["2026-11-23", "2020-01-01"])
    expect(() => refusePast(day(on), day("2026-11-23"), "effectiveFrom")).toThrow(
      "write 24 Nov 2026 or a later day",
    );
});

it("takes back only what is not in force yet", () => {
  expect(() => refuseUndoInForce(version("2026-12-01", null), day("2026-11-23"))).not.toThrow();
  expect(() => refuseUndoInForce(version("2026-11-23", null), day("2026-11-23"))).toThrow(
    "is in force since",
  );
});
