import { expect, it } from "vitest";
import { explanationText } from "../explanation";
import { plainDate } from "../plain-date";
import { explainReturn } from "./explain-return";

const jobMatch = { tenths: 726, testedOn: plainDate("2026-11-18") };
const on = plainDate("2026-12-18");

it("tells an employer what the day and its range mean, without money", () => {
  const text = explanationText(
    explainReturn({
      expectedReturn: { on, fromOn: plainDate("2026-12-04"), toOn: null },
      jobMatch,
      stayEndsOn: plainDate("2026-12-11"),
    }),
  ).join("\n");
  expect(text).toContain("half do so by Fri 18 Dec");
  expect(text).toContain("between Fri 4 Dec and later than the weeks looked at");
  expect(text).toContain("Job match now: 72.6 % (Wed 18 Nov)");
  expect(text).not.toContain("$");
});

it("names no range where none is known", () => {
  const explained = explainReturn({
    expectedReturn: { on, fromOn: null, toOn: null },
    jobMatch,
    stayEndsOn: null,
  });
  expect(explained.formula).not.toContain("Of ten");
});
