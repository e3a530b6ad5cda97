import { describe, expect, it } from "vitest";
import { AddIndemnity, indemnityOf } from "./indemnity-schema";

const good = {
  jurisdiction: "CA",
  share: "2/3",
  minCents: 27_000,
  maxCents: 180_000,
  injuredFrom: "2027-01-01",
  source: "DIR Newsline",
  status: "seen",
};
const read = (change: object) => AddIndemnity.safeParse({ ...good, ...change });

describe("an indemnity rate as written", () => {
  it.each([
    ["2/3", { of: 2, in: 3 }],
    ["70 %", { of: 70, in: 100 }],
    ["75", { of: 75, in: 100 }],
  ])("reads a share of %s", (share, fraction) => expect(read({ share }).data?.share).toEqual(fraction));

  it.each([
    ["no source", { source: " " }, "A rate has a source"],
    ["no share", { share: "" }, "70 % or 2/3"],
    ["more than the wage", { share: "4/3" }, "at most the whole"],
    ["nothing of nothing", { share: "0/0" }, "at most the whole"],
    ["a negative bound", { minCents: -1 }, "not above $0.00"],
    ["parts of a cent", { maxCents: 0.5 }, "parts of a cent"],
    ["a low wage without its weeks", { lowShare: "75 %", lowBelowHourlyCents: 1000 }, "all three or none"],
    ["half a week", { lowShare: "75 %", lowBelowHourlyCents: 1000, lowWeeks: 2.5 }, "whole number, like 26"],
    ["an unknown status", { status: "heard" }, "how the rate is known"],
    ["an unknown state", { jurisdiction: "XX" }, "Choose the state"],
  ])("refuses %s", (_, change, sentence) => {
    expect(read(change).error?.issues[0]?.message).toContain(sentence);
  });

  it("keeps the higher share of a low wage", () => {
    const written = AddIndemnity.parse({
      ...good,
      lowShare: "75 %",
      lowBelowHourlyCents: 1000,
      lowWeeks: 26,
    });
    expect(indemnityOf(written).lowWage).toEqual({
      share: { of: 75, in: 100 },
      belowHourlyCents: 1000,
      weeks: 26,
    });
    expect(indemnityOf(AddIndemnity.parse(good)).lowWage).toBeNull();
  });
});
