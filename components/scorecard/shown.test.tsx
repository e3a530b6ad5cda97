import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { caseMix } from "@/server/domain/outcomes/case-mix";
import { publicPeriod } from "@/server/domain/outcomes/period";
import { type PublishedCard, publicCard } from "@/server/domain/outcomes/public-card";
import { plainDate } from "@/server/domain/plain-date";
import { badgeSvg } from "./badge-svg";
import { ratioText } from "./case-mix-text";
import { PublicScorecard } from "./public-scorecard";

const today = plainDate("2026-11-23");
const published: PublishedCard = {
  slug: "lone-star-work-rehab",
  clinicName: "Lone Star Work Rehab",
  state: "TX",
  computedOn: today,
  card: publicCard(
    {
      starters: 47,
      completers: 41,
      fullDuty: 26,
      fullDutyCompleters: 26,
      strengthMix: [{ level: "H", count: 47 }],
    },
    publicPeriod(today),
  ),
  code: "K7QF-M2XD-9PWA",
};

describe("the badge", () => {
  const svg = badgeSvg(published);

  test("carries both named figures with n and interval, the period and the code", () => {
    for (const text of [
      "63.4 % of completers",
      "55.3 % of all starters",
      "26 of 41",
      "26 of 47",
      "48.1–76.4 %",
      "41.2–68.6 %",
      "1 Nov 2024 – 31 Oct 2026",
      "K7QF-M2XD-9PWA",
    ])
      expect(svg).toContain(text);
  });

  test("keeps every word inside its frame", () => {
    for (const [, x, width] of svg.matchAll(/<text x="(\d+)"[^>]*textLength="(\d+)"/g))
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(380 - 14);
  });
});

test("the public page names the one source of its figures", () => {
  const html = renderToStaticMarkup(<PublicScorecard published={published} verified={null} />);
  expect(html).toContain("the clinic itself recorded at each discharge");
  expect(html).not.toMatch(/payers|employers|case managers/);
});

describe("full duty against jobs as heavy", () => {
  const of = (fullDutyCompleters: number, completers: number) => {
    const tally = { clinicId: "a", strength: "H" as const, starters: completers, fullDuty: 0 };
    const own = [{ ...tally, completers, fullDutyCompleters }];
    return caseMix(own, own) ?? expect.fail("something is expected");
  };

  test("is a ratio from twenty completers, and too few under them", () => {
    expect(ratioText(of(12, 20))).toMatch(/^1\.00 \(.*, n 20\)$/);
    expect(ratioText(of(2, 3))).toBe("too few (2 of 3)");
  });
});
