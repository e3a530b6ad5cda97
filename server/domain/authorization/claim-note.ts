import { formatDayYear } from "../plain-date";
import { type HandOverFacts, handOverParts } from "./hand-over";

/** The longest note that the claims systems seen take. */
export const CLAIM_NOTE_CHARACTERS = 1_200;

const PLAIN: [RegExp, string][] = [
  [/→/g, "->"],
  [/≤/g, "<="],
  [/[–—−]/g, "-"],
  [/×/g, "x"],
  [/[“”]/g, '"'],
  [/[‘’]/g, "'"],
  [/\s+/g, " "],
];

/** Signs an old claims system would turn into question marks, written with plain ones; names keep their letters. */
function plainText(text: string): string {
  return PLAIN.reduce((plain, [sign, instead]) => plain.replace(sign, instead), text);
}

/** Cut at a word, with a sign that something is missing. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  const words = text.slice(0, room - 3);
  const lastSpace = words.lastIndexOf(" ");
  return `${lastSpace > 0 ? words.slice(0, lastSpace) : words}...`;
}

/**
 * A plain-text note to paste into any claims system: claim number first, at most 1,200 characters. Where there is no
 * room the least important sentences are left out whole, from the last rank up.
 */
export function claimNote(facts: HandOverFacts): string {
  const head = plainText(`${facts.claimNumber} - ${formatDayYear(facts.today)}:`);
  let parts = handOverParts(facts).flatMap(({ rank, text }) =>
    text ? [{ rank, text: plainText(text) }] : [],
  );
  const note = () => [head, ...parts.map((part) => part.text)].join(" ");
  while (note().length > CLAIM_NOTE_CHARACTERS && parts.length > 1) {
    const last = parts.reduce((worst, part) => (part.rank >= worst.rank ? part : worst));
    parts = parts.filter((part) => part !== last);
  }
  return cut(note(), CLAIM_NOTE_CHARACTERS);
}
