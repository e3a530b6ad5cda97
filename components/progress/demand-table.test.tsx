import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type DemandRow, sortDemands } from "./demand-row";
import { DemandTable } from "./demand-table";
import { Sparkline } from "./sparkline";

const row = (
  label: string,
  essential: boolean,
  ratio: number | null,
  extra: Partial<DemandRow> = {},
): DemandRow => ({
  label,
  essential,
  baselineText: "40",
  nowText: ratio === null ? null : "62 lb",
  ratio,
  state: ratio === null ? "not_tested" : ratio === 1 ? "met" : "short",
  stateText: ratio === null ? "not tested" : ratio === 1 ? "met week 4" : "short 13 lb",
  stale: false,
  derived: false,
  explanation: null,
  ...extra,
});

const rows = [
  row("stand 240 min", false, 1),
  row("climb 6 ft wall", true, 1),
  row("kneel 60 min", false, 0.93),
  row("lift 75 lb", true, 0.83, { derived: true }),
  row("drag 165 lb", true, 0.78, { stale: true }),
  row("run 1.5 mi", true, null),
];

test("essential demands not met come first, the shortest of them on top", () => {
  expect(sortDemands(rows).map((each) => each.label)).toEqual([
    "run 1.5 mi",
    "drag 165 lb",
    "lift 75 lb",
    "kneel 60 min",
    "climb 6 ft wall",
    "stand 240 min",
  ]);
});

test("says essential, limiting, stale, derived, met and not tested in words", () => {
  const html = renderToStaticMarkup(<DemandTable rows={rows} limiting="drag 165 lb" nowLabel="20 Nov" />);
  expect(html.match(/Essential: /g)).toHaveLength(4);
  expect(html.match(/Not essential: /g)).toHaveLength(2);
  for (const word of ["limiting", "stale", "derived", "met week 4", "not tested", "short 13 lb"])
    expect(html).toContain(word);
});

test("a sparkline is always on the same 0–100 scale and says its points", () => {
  const html = renderToStaticMarkup(
    <Sparkline
      weeks={[
        { week: 0, tenths: 441, kind: "baseline" },
        { week: 1, tenths: 448, kind: "flat" },
      ]}
    />,
  );
  expect(html).toContain('aria-label="Job match by week: 44.1 %, 44.8 % flat"');
  expect(html).toContain('cy="12.5"');
  expect(renderToStaticMarkup(<Sparkline weeks={[]} />)).toContain("not tested");
});
