import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ProgressChart } from "./progress-chart";
import type { ProgressSeries, ProgressWeek, WeekKind } from "./progress-series";

const week = (number: number, tenths: number | null, kind: WeekKind, attended = 5): ProgressWeek => ({
  week: number,
  tenths,
  kind,
  attended: number === 0 ? null : attended,
  planned: number === 0 ? null : 5,
});

const police: ProgressSeries = {
  weeks: [
    week(0, 524, "baseline"),
    week(1, 589, "progress"),
    week(2, 642, "progress"),
    week(3, 651, "flat", 4),
    week(4, 718, "progress"),
  ],
  markTenths: 718,
  projection: [
    { week: 4, tenths: 718, lowTenths: 718, highTenths: 718 },
    { week: 5, tenths: 775, lowTenths: 738, highTenths: 811 },
    { week: 6, tenths: 823, lowTenths: 760, highTenths: 880 },
  ],
  stayWeeks: 4,
};

const render = (series: ProgressSeries) => renderToStaticMarkup(<ProgressChart {...series} />);
const wideOnly = (html: string) => html.slice(0, html.indexOf("</svg>"));

describe("the progress chart", () => {
  test("draws one point a measured week, flat weeks hollow", () => {
    const svg = wideOnly(render(police));
    expect(svg.match(/data-kind=/g)).toHaveLength(5);
    expect(svg.match(/fill-paper stroke-flat[^>]*data-kind="flat"/g)).toHaveLength(1);
  });

  test("labels baseline, flat week, last week, stay, full job and the projected range directly", () => {
    const svg = wideOnly(render(police));
    for (const text of [
      "52.4",
      "65.1",
      "flat",
      "71.8",
      "fixed stay ends",
      "full job",
      "82 %",
      "76–88",
      "4/5",
    ]) {
      expect(svg).toContain(`>${text}`);
    }
  });

  test("puts the projected figure where the projection ends, before the stay's end too", () => {
    const short = { ...police, weeks: police.weeks.slice(0, 2) };
    const ends = (week: number) =>
      wideOnly(
        render({ ...short, projection: [{ week, tenths: 775, lowTenths: 738, highTenths: 811 }] }),
      ).match(/<text x="([\d.]+)"[^>]*>78 %/)?.[1];
    const [early, late] = [Number(ends(2)), Number(ends(4))];
    expect(early).toBeLessThan(late);
    expect(wideOnly(render(police))).toContain(`<text x="${late}"`);
  });

  test("says the whole chart in one sentence", () => {
    expect(render(police)).toContain(
      'aria-label="Job match by week: baseline 52.4 %, week 1 58.9 %, week 2 64.2 %, week 3 65.1 % (flat), ' +
        'week 4 71.8 %; mark 71.8 %; projected 82.3 % at week 6, 80 % range 76–88; fixed stay ends after week 4"',
    );
  });

  test("has a table twin with every week and every projected week once", () => {
    const html = render(police);
    const twin = html.slice(html.indexOf("<tbody>"));
    expect(twin.match(/<tr>/g)).toHaveLength(7);
    expect(twin).toContain("<td>65.1 %</td><td>flat</td><td>4/5</td>");
    expect(twin).toContain("<td>projected, 80 % range 76–88</td>");
  });

  test("names the mark only while the last week does not stand on it", () => {
    expect(render(police)).not.toContain(">mark ");
    const stalled = { ...police, weeks: [...police.weeks, week(5, 722, "flat")], projection: [] };
    expect(render(stalled)).toContain(">mark 71.8<");
  });

  test("an untested week is a gap and “not tested”, never 0", () => {
    const html = render({
      ...police,
      weeks: [week(0, 524, "baseline"), week(1, null, "flat")],
      projection: [],
    });
    expect(wideOnly(html).match(/data-kind=/g)).toHaveLength(1);
    expect(html).toContain("<td>not tested</td>");
  });

  test("without a baseline says what will appear", () => {
    expect(render({ weeks: [], markTenths: null, projection: [], stayWeeks: null })).toContain(
      "None is entered yet",
    );
  });
});
