import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { explainPortfolio } from "@/server/domain/outcomes/explain-portfolio";
import {
  gainedBy,
  PORTFOLIO_SUMS,
  type PortfolioCell,
  portfolioLine,
  portfolioMonths,
} from "@/server/domain/outcomes/portfolio";
import { proportion } from "@/server/domain/outcomes/proportion";
import { plainDate } from "@/server/domain/plain-date";
import { reliabilityOf } from "@/server/domain/projection/reliability";
import { ReliabilityChart } from "./reliability-chart";
import { SummaryStrip } from "./summary-strip";
import { Trend } from "./trend";

const none = Object.fromEntries(PORTFOLIO_SUMS.map((field) => [field, 0])) as Omit<
  PortfolioCell,
  "running" | "strength"
>;
const period = { from: plainDate("2026-09-01"), to: plainDate("2026-11-23") };
const kept = { decisionsInTime: proportion(3, 3), callsInTime: proportion(0, 0) };

const ended = (fullDutyCompleted: number, completed: number, programs: number): PortfolioCell => ({
  ...none,
  running: false,
  strength: "H",
  fullDutyCompleted,
  fullDuty: fullDutyCompleted,
  completed,
  programs,
});
const running = (projected: number, unprojected: number): PortfolioCell => ({
  ...none,
  running: true,
  strength: "H",
  programs: projected + unprojected,
  unprojected,
  projectedCents: projected * 100_000,
});

/** What the eye reads: without the panels that figures open, and without what only a reader aloud is told. */
function seen(html: string): string {
  return html
    .replace(/<dialog.*?<\/dialog>/gs, "")
    .replace(/<span class="sr-only">.*?<\/span>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

function strip(...cells: PortfolioCell[]): string {
  const total = portfolioLine("All programs", null, cells);
  const explain = explainPortfolio({ total, gained: gainedBy(cells), ...kept, keptDays: 90, period });
  return renderToStaticMarkup(<SummaryStrip portfolio={{ total, ...kept, explain }} overdue={0} />);
}

describe("the summary strip", () => {
  test("names both full-duty figures, each with its numbers", () => {
    const text = seen(strip(ended(77, 133, 156)));
    expect(text).toContain("Full duty, of completers 57.9 % 77 of 133; 49–66 %");
    expect(text).toContain("Full duty, of all starters 49.4 % 77 of 156; 42–57 %");
  });

  test("says too few under twenty, with no percentage and no interval", () => {
    const text = seen(strip(ended(3, 7, 19)));
    expect(text).toContain("Full duty, of completers too few 3 of 7");
    expect(text).toContain("Full duty, of all starters too few 3 of 19");
    expect(text).not.toContain("%");
  });

  test("says of projected money what the table says: how many are left out, and a dash where that is all", () => {
    expect(seen(strip(running(3, 0)))).toContain("projected to the end $3,000 ");
    expect(seen(strip(running(3, 2)))).toContain("projected to the end $3,000, 2 not projected");
    expect(seen(strip(running(0, 2)))).toContain("projected to the end —, 2 not projected");
  });
});

describe("the trend", () => {
  const { running: _, strength: __, ...sums } = ended(2, 3, 4);
  const months = portfolioMonths([{ ...sums, month: plainDate("2026-10-01") }], period);
  const charts = renderToStaticMarkup(<Trend months={months} address={{ by: "clinic" }} />).split(
    "<details",
  )[0];

  test("counts each month's full duty of completers and of all starters, and divides neither", () => {
    expect(charts).toContain('aria-label="Full duty, of completers: 2 of 3 in Oct 2026"');
    expect(charts).toContain('aria-label="Full duty, of all starters: 2 of 4 in Oct 2026"');
    expect(seen(charts ?? "")).not.toContain("%");
  });

  test("draws the counts of both on one scale", () => {
    const heights = [...(charts ?? "").matchAll(/data-part="(all|full)"[^>]*height="([\d.]+)"/g)];
    const [completers, ofCompleters, starters, ofStarters] = heights.map(([, , height]) => Number(height));
    expect((completers ?? 0) / (starters ?? 1)).toBeCloseTo(3 / 4, 6);
    expect(ofCompleters).toBe(ofStarters);
  });
});

test("the reliability chart marks no share of fewer than twenty", () => {
  const counted = { saidPermille: 4_200, missed: 0, completers: 0, inside: 0 };
  const { bins } = reliabilityOf([
    { ...counted, bin: 2, n: 2, ready: 1 },
    { ...counted, bin: 3, n: 20, ready: 10 },
  ]);
  const html = renderToStaticMarkup(<ReliabilityChart bins={bins} label="said" />);
  expect(html.match(/<circle/g)).toHaveLength(1);
  expect(seen(html)).toContain(" 20 ");
});
