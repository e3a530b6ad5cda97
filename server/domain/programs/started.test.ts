import { expect, it } from "vitest";
import { hasStarted } from "./started";

it.each([
  ["nothing recorded", { attendedSessions: 0, reports: [] }, false],
  ["only tested at the baseline", { attendedSessions: 0, reports: [{ week: 0 }] }, false],
  ["came once", { attendedSessions: 1, reports: [{ week: 0 }] }, true],
  ["reported for a week", { attendedSessions: 0, reports: [{ week: 0 }, { week: 1 }] }, true],
])("a program with %s", (_, facts, started) => expect(hasStarted(facts)).toBe(started));
