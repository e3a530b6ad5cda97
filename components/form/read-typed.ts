/** What was typed as a number; null when empty, and the text itself when it is none, so that the schema says so. */
export function typedNumber(text: string | undefined): number | string | null {
  const plain = (text ?? "").trim().replace(/(\d),(?=\d{3}\b)/g, "$1");
  if (plain === "") return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : plain;
}

/** Empty is null: not known, never "". */
export function typedText(text: string | undefined): string | null {
  return text?.trim() || null;
}

/** A choice of yes and no; undefined while neither is chosen. */
export function typedYesNo(text: string | undefined): boolean | undefined {
  return text === "yes" ? true : text === "no" ? false : undefined;
}

/** Text as a stopwatch ("17:05", "1:02:10") in seconds; anything else as a number. */
export function typedSeconds(text: string | undefined): number | string | null {
  const parts = /^\s*(?:(\d+):)?(\d{1,2}):([0-5]?\d(?:\.\d+)?)\s*$/.exec(text ?? "");
  if (!parts) return typedNumber(text);
  const [, hours = "0", minutes = "0", seconds = "0"] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
