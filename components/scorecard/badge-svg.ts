import { periodText } from "@/server/domain/outcomes/period";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import type { PublishedCard } from "@/server/domain/outcomes/public-card";
import { formatTenths } from "@/server/domain/percent";
import { intervalText } from "./public-words";

export const BADGE_SIZE = { width: 380, height: 96 };

// The badge stands on other sites, out of reach of our tokens: these are the light theme's ink, faint ink, accent and line.
const ink = "#16202a";
const faint = "#45545f";
const accent = "#0b5c6b";
const edge = "#dfe5ea";

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

type Line = {
  text: string;
  y: number;
  size: number;
  x?: number;
  room?: number;
  fill?: string;
  weight?: number;
};

/** From the frame to the words, and from the left figure to the right one. */
const margin = 14;
const column = 180;
const whole = BADGE_SIZE.width - 2 * margin;

/** A clinic's badge as an SVG of its own: both figures with n and interval, period and code; or that nothing is shown. */
export function badgeSvg(published: PublishedCard | null): string {
  return drawing(published?.card.figures ? shownLines(published) : hiddenLines(published));
}

function shownLines({ clinicName, card, code }: PublishedCard): Line[] {
  const { figures, period } = card;
  if (!figures) return [];
  return [
    { text: clinicName, y: 20, size: 13, weight: 600 },
    { text: "At full duty in their own job at discharge, with 95 % interval", y: 35, size: 11, fill: faint },
    ...figureLines("of completers", figures.completers, margin),
    ...figureLines("of all starters", figures.starters, margin + column),
    { text: `${periodText(period)} · Full Duty ${code}`, y: 87, size: 11, fill: faint },
  ];
}

/** One of the two named figures, which stand beside each other. */
function figureLines(name: string, share: Proportion, x: number): Line[] {
  const at = { x, room: column - margin };
  const basis = `${share.count} of ${share.of} · ${intervalText(share)}`;
  return [
    { ...at, text: `${formatTenths(share.tenths)} ${name}`, y: 55, size: 15, fill: accent, weight: 700 },
    { ...at, text: basis, y: 70, size: 11, fill: faint },
  ];
}

function hiddenLines(published: PublishedCard | null): Line[] {
  return [
    { text: published?.clinicName ?? "Full Duty", y: 34, size: 13, weight: 600 },
    { text: "Scorecard not shown", y: 60, size: 13, fill: faint },
  ];
}

function drawing(lines: readonly Line[]): string {
  const { width, height } = BADGE_SIZE;
  const label = escaped(lines.map(({ text }) => text).join(". "));
  const words = lines.map(
    ({ text, y, size, x = margin, room = whole, fill = ink, weight = 400 }) =>
      `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" textLength="${fit(text, size, room)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" font-family="system-ui, sans-serif"><title>${label}</title><rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="${edge}"/>${words.join("")}</svg>`;
}

/** About as wide as the words are, so that another site's font cannot push them out of the frame. */
function fit(text: string, size: number, room: number): number {
  return Math.min(room, Math.round(text.length * size * 0.53));
}
