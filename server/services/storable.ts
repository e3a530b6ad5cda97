import { AppError } from "../domain/errors";

/** No form of the portal is nested deeper than this; what is was not made by one. */
const DEEPEST = 40;

type Path = readonly string[];

/**
 * Refuses (BAD_INPUT, the field) what no record can hold, before anything reads it: text with a NUL or half a character
 * in it, which PostgreSQL stores nowhere, and lists within lists without an end. Bytes are left alone.
 */
export function refuseUnstorable(input: unknown, at: Path = []): void {
  if (typeof input === "string") return refuseText(input, at);
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return;
  if (at.length >= DEEPEST) {
    const sentence = "What was sent is nested too deeply; reload the page and fill in the form again.";
    throw new AppError("BAD_INPUT", sentence, at[0]);
  }
  for (const [key, value] of Object.entries(input)) {
    refuseText(key, at);
    refuseUnstorable(value, [...at, key]);
  }
}

function refuseText(text: string, at: Path): void {
  if (!text.includes("\0") && text.isWellFormed()) return;
  const where = at.length > 0 ? `“${at.join(".")}”` : "What was sent";
  const sentence = `${where} holds a character that cannot be stored; write the text anew instead of pasting it.`;
  throw new AppError("BAD_INPUT", sentence, at.join(".") || undefined);
}
