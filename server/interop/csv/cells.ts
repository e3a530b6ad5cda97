import { isPlainDate, type PlainDate } from "@/server/domain/plain-date";
import { quoteCell } from "./problem";

/** What a cell says, or why it cannot be read. */
export type Read<T> = { value: T } | { reason: string };

/** Reads a cell's text; null for an empty one. */
export type CellReader<T> = (text: string) => Read<T | null>;

const asText = /^="([^"]*)"$/;
const numberLike = /^[+-]?[\d.,]+$/;
const empty = { value: null };

/** A spreadsheet would run it: it is refused, but `="0012"`, which only keeps a text a text, is unwrapped. */
function withoutFormula(text: string): Read<string> {
  const kept = asText.exec(text);
  if (kept) return { value: kept[1] ?? "" };
  if (!/^[=+\-@]/.test(text) || text === "-" || numberLike.test(text)) return { value: text };
  return { reason: `The cell holds a formula, ${quoteCell(text)}; paste its value instead.` };
}

function cell<T>(read: (text: string) => Read<T>): CellReader<T> {
  return (raw) => {
    const text = raw.trim();
    if (text === "") return empty;
    const plain = withoutFormula(text);
    if ("reason" in plain) return plain;
    return plain.value === "" ? empty : read(plain.value);
  };
}

export const textCell = cell((text) => ({ value: text }));

/** "12.5"; also "1200.0". Thousands separators and decimal commas are refused rather than guessed at. */
function readNumber(text: string): Read<number> {
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: Number(text) };
  return {
    reason: `${quoteCell(text)} is not a plain number; write it like 1200 or 12.5, without its unit.`,
  };
}

export const numberCell = cell(readNumber);

/** Dollars with at most two decimals, as whole cents: "64", "51.20", "$64.00". */
export const dollarsCell = cell((text): Read<number> => {
  const plain = text.replace(/^\$/, "");
  if (/^\d+(\.\d{1,2})?$/.test(plain)) return { value: Math.round(Number(plain) * 100) };
  if (/^-\$?\d/.test(text)) return { reason: `${quoteCell(text)} is below 0; write an amount above 0.` };
  if (/^\d+\.\d{3,}$/.test(plain))
    return {
      reason: `${quoteCell(text)} has parts of a cent; write dollars with two decimals at most, like 51.20.`,
    };
  return { reason: `${quoteCell(text)} is not an amount in dollars; write it like 64 or 51.20.` };
});

/** An amount, where yes and no may be written in words. */
export type Amount = { value: number; inWords: boolean };

export const amountCell = cell((text): Read<Amount> => {
  const word = text.toLowerCase();
  if (word === "yes" || word === "no") return { value: { value: word === "yes" ? 1 : 0, inWords: true } };
  const read = readNumber(text);
  return "value" in read ? { value: { value: read.value, inWords: false } } : read;
});

const two = (text: string | undefined) => (text ?? "").padStart(2, "0");

/** "2026-11-20", or "11/20/2026" as an American spreadsheet writes it. */
export const dayCell = cell((text): Read<PlainDate> => {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${two(month)}-${two(day)}` : text;
  if (isPlainDate(written)) return { value: written };
  return {
    reason: `${quoteCell(text)} is not a date; write it as YYYY-MM-DD, or month/day/year with four digits of the year.`,
  };
});

const yes = ["yes", "y", "true", "1", "x"];
const no = ["no", "n", "false", "0"];

export const yesNoCell = cell((text): Read<boolean> => {
  const word = text.toLowerCase();
  if (yes.includes(word)) return { value: true };
  return no.includes(word) ? { value: false } : { reason: `${quoteCell(text)} is neither “yes” nor “no”.` };
});

/** One of `words`, whatever its case; a blank stands for the underscore. */
export function wordCell<const T extends string>(words: readonly T[]): CellReader<T> {
  return cell((text): Read<T> => {
    const written = text.toLowerCase();
    const word = words.find((each) => each === written || each === written.replace(/[\s-]+/g, "_"));
    if (word) return { value: word };
    return { reason: `${quoteCell(text)} is not one of ${words.map((each) => `“${each}”`).join(", ")}.` };
  });
}

/** The same reader, asked once for each text: a file names few days, many times. */
export function remembering<T>(read: CellReader<T>): CellReader<T> {
  const known = new Map<string, Read<T | null>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

/** The same reader, refusing an empty cell. */
export function filled<T>(read: CellReader<T>, what: string): (text: string) => Read<T> {
  return (text) => {
    const result = read(text);
    if ("reason" in result) return result;
    return result.value === null ? { reason: `${what} is missing; fill it in.` } : (result as { value: T });
  };
}
