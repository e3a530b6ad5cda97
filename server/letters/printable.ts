const signs: Record<string, string> = {
  "→": "to",
  "≤": "at most",
  "≥": "at least",
  "−": "-",
  Σ: "sum of",
  "▲": "+",
  "▼": "-",
};
// What the standard fonts of a PDF hold beyond Latin-1 (Windows code page 1252).
const beyondLatin1 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

function printableSign(sign: string): string {
  if (signs[sign]) return signs[sign];
  if ((sign.codePointAt(0) ?? 0) < 256 || beyondLatin1.includes(sign)) return sign;
  const plain = sign.normalize("NFKD").replace(/[^\x20-\x7e]/g, "");
  return plain || "?";
}

/** The text in the letters that the standard fonts of a PDF hold: a name keeps its letters, if not all its accents. */
export function printable(text: string): string {
  return Array.from(text, printableSign).join("");
}
