import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const usual = css.slice(css.indexOf("@theme"), css.indexOf("@layer base"));
const more = css.slice(css.indexOf("prefers-contrast: more"), css.indexOf("prefers-reduced-motion"));

type Palette = Map<string, string>;

function palette(side: "light" | "dark", ...blocks: string[]): Palette {
  const found = new Map<string, string>();
  for (const [, name = "", light = "", dark = ""] of blocks
    .join("\n")
    .matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
    found.set(name, side === "light" ? light : dark);
  }
  return found;
}

/** Relative luminance and contrast ratio, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(colours: Palette, a: string, b: string): number {
  const [one, two] = [a, b].map((name) => luminance(colours.get(name) ?? "none"));
  const [high, low] = [Math.max(one ?? 0, two ?? 0), Math.min(one ?? 0, two ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["paper", "ground", "raised", "line-2", "accent-soft"];
const inks = ["ink", "ink-2", "ink-3", "accent", "due", "late", "good", "flat", "idle"];
const states = ["due", "late", "good", "flat"];

const textPairs = [
  ...inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)),
  ...states.map((state) => [state, `${state}-soft`] as const),
  ...["on-accent"].flatMap((ink) => ["accent", "accent-strong"].map((surface) => [ink, surface] as const)),
];
const shapePairs = ["edge", "focus", "accent", "good", "flat"].flatMap((shape) =>
  ["paper", "ground"].map((surface) => [shape, surface] as const),
);

describe.each([
  ["light", palette("light", usual), 4.5],
  ["dark", palette("dark", usual), 4.5],
  ["light, more contrast", palette("light", usual, more), 7],
  ["dark, more contrast", palette("dark", usual, more), 7],
] as const)("colours, %s", (_, colours, floor) => {
  test.each(textPairs)("%s can be read on %s", (ink, surface) => {
    expect(contrast(colours, ink, surface)).toBeGreaterThanOrEqual(floor);
  });
  test.each(shapePairs)("%s can be seen on %s", (shape, surface) => {
    expect(contrast(colours, shape, surface)).toBeGreaterThanOrEqual(3);
  });
});
