import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CostChart } from "./cost-chart";
import { Money, MoneyRange } from "./money";
import { formatMoneyRange } from "./money-range";

const figures = {
  authorizedCents: 512_000,
  usedCents: 512_000,
  requestCents: 384_000,
  projected: { cents: 896_000, lowCents: 850_000, highCents: 1_020_000 },
};
const outcome = { label: "Ready by 18 Dec", probability: 0.31 };

test("draws authorized, used, request, projected range and outcome from one scale at $0", () => {
  const html = renderToStaticMarkup(<CostChart {...figures} outcome={outcome} />);
  const bar = (part: string) =>
    html.match(new RegExp(`<rect x="([\\d.]+)%"[^>]*width="([\\d.]+)%"[^>]*data-part="${part}"`));
  expect(bar("used")?.slice(1)).toEqual(["0.00", "50.20"]);
  expect(bar("request")?.slice(1)).toEqual(["50.20", "37.65"]);
  expect(bar("range")?.slice(1)).toEqual(["83.33", "16.67"]);
  expect(bar("probability")?.slice(1)).toEqual(["0.00", "31.00"]);
});

test("says every figure in the label and in the table twin", () => {
  const html = renderToStaticMarkup(<CostChart {...figures} outcome={outcome} />);
  expect(html).toContain(
    'aria-label="Authorized $5,120; Used $5,120; This request $3,840; Projected total $8,960, 80 % range $8,500 to $10,200; Ready by 18 Dec 31 %"',
  );
  expect(html.match(/<tr>/g)).toHaveLength(5);
});

test("leaves out what is not known rather than drawing 0", () => {
  const html = renderToStaticMarkup(
    <CostChart {...figures} requestCents={null} projected={null} outcome={null} />,
  );
  expect(html).not.toContain("Projected");
  expect(html).not.toContain('data-part="request"');
});

test("writes ranges and unknown money", () => {
  expect(formatMoneyRange(850_000, 1_020_000)).toBe("8.5–10.2 k");
  expect(formatMoneyRange(64_000, 98_000)).toBe("$640–$980");
  expect(renderToStaticMarkup(<Money cents={null} />)).toContain("—");
  expect(renderToStaticMarkup(<Money cents={51_250} />)).toContain("$512.50");
  expect(renderToStaticMarkup(<MoneyRange lowCents={850_000} highCents={1_020_000} />)).toContain(
    "to $10,200",
  );
});
