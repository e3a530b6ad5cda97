import { expect, it } from "vitest";
import { explanationText } from "../explanation";
import { plainDate } from "../plain-date";
import { explainWhatIf } from "./explain-what-if";
import type { WhatIf } from "./what-if";

const plan = {
  startOn: plainDate("2026-11-30"),
  sessionsPerWeek: 5,
  minutes: 240,
  authorizedAhead: 0,
  prices: [{ minutes: 240, cents: 25_600 }],
  weeklyIndemnityCents: 84_000,
};
const found: WhatIf = {
  sessions: 5,
  weeks: 1,
  minutes: 240,
  point: { week: 5, tenths: 812, lowTenths: 760, highTenths: 860 },
  ready: 0.34,
  costCents: 128_000,
  breakEvenDays: 7.6,
  indemnityCents: 84_000,
  endOn: plainDate("2026-12-04"),
};

it("opens the four answers of a scenario to their numbers", () => {
  const { cost, match, ready, breakEven } = explainWhatIf(found, { plan, authorizedCents: 512_000 });
  expect(cost.formula).toBe(
    "sessions × price of one = 5 × $256 = $1,280; in all, with what is authorized: $5,120 + $1,280 = $6,400",
  );
  expect(match.formula).toContain("on Fri 4 Dec = 81.2 %");
  expect(ready.formula).toContain("by Fri 4 Dec: 34 %.");
  expect(explanationText(ready).join("\n")).toContain("Sessions tried: 5 of 240 min over 1 week");
  expect(breakEven?.formula).toContain("= 7.6 working days");
});

it("says why weeks alone move neither job match nor chance, and which sessions are held before those tried", () => {
  const inAll = { plan: { ...plan, authorizedAhead: 5 }, authorizedCents: 512_000 };
  const { match, ready } = explainWhatIf(found, inAll);
  for (const { formula, inputs } of [match, ready]) {
    expect(formula).toContain("Sessions and minutes move it; weeks only spread them and move the last day.");
    expect(inputs).toContainEqual(
      expect.objectContaining({ label: "Authorized and held before them", value: "5 sessions" }),
    );
  }
  expect(JSON.stringify(explainWhatIf(found, { plan, authorizedCents: 0 }))).not.toContain("held before");
});

it("says nothing of a break-even where no indemnity is known", () => {
  const without = { ...plan, weeklyIndemnityCents: null };
  expect(
    explainWhatIf({ ...found, breakEvenDays: null }, { plan: without, authorizedCents: 0 }).breakEven,
  ).toBeNull();
});
