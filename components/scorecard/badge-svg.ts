import { periodText } from "@/server/domain/outcomes/period";
import type { PublishedCard } from "@/server/domain/outcomes/public-card";
import { formatTenths } from "@/server/domain/percent";
import { basisText } from "./public-words";

export const BADGE_SIZE = { width: 380, height: 96 };

// The badge stands on other sites, out of reach of our tokens: these are the light theme's ink, faint ink, accent and line.
const ink = "#16202a";
const faint = "#45545f";
const accent = "#0b5c6b";
const edge = "#dfe5ea";

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

type Line = { text: string; y: number; size: number; fill?: string; weight?: number };

/** A clinic's badge as an SVG of its own: figure, n, interval, period and code; or that nothing is shown. */
export function badgeSvg(published: PublishedCard | null): string {
  return drawing(published?.card.figures ? shownLines(published) : hiddenLines(published));
}

function shownLines({ clinicName, card, code }: PublishedCard): Line[] {
  const completers = card.figures?.completers;
  if (!completers) return [];
  return [
    { text: clinicName, y: 22, size: 13, weight: 600 },
    {
      text: `${formatTenths(completers.tenths)} of completers at full duty`,
      y: 46,
      size: 17,
      fill: accent,
      weight: 700,
    },
    { text: basisText(completers), y: 66, size: 11, fill: faint },
    { text: `${periodText(card.period)} · Full Duty ${code}`, y: 84, size: 11, fill: faint },
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
    ({ text, y, size, fill = ink, weight = 400 }) =>
      `<text x="14" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" textLength="${fit(text, size)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" font-family="system-ui, sans-serif"><title>${label}</title><rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="${edge}"/>${words.join("")}</svg>`;
}

/** About as wide as the words are, so that another site's font cannot push them out of the frame. */
function fit(text: string, size: number): number {
  return Math.min(BADGE_SIZE.width - 28, Math.round(text.length * size * 0.53));
}
