import { expect, it } from "vitest";
import { type Attention, byAttention } from "./attention";

const line = (name: string, over: Partial<Attention> = {}) => ({
  name,
  flatWeeks: 0,
  ready: false,
  action: "none" as const,
  reportLate: false,
  reportDueAt: "2026-11-23T23:00:00Z",
  ...over,
});

it("puts the stalled first, then the silent, then the ready, then the rest by their next report", () => {
  const lines = [
    line("steady, next week", { reportDueAt: "2026-11-30T23:00:00Z" }),
    line("steady"),
    line("ready", { ready: true }),
    line("silent", { reportLate: true, reportDueAt: "2026-11-16T23:00:00Z" }),
    line("longer silent", { reportLate: true, reportDueAt: "2026-11-09T23:00:00Z" }),
    line("flat 1", { flatWeeks: 1 }),
    line("flat 2", { flatWeeks: 2, reportLate: true }),
    line("nothing owed", { reportDueAt: null }),
  ];
  expect(lines.toSorted(byAttention).map(({ name }) => name)).toEqual([
    "flat 2",
    "flat 1",
    "longer silent",
    "silent",
    "ready",
    "steady",
    "steady, next week",
    "nothing owed",
  ]);
});
