/** The whole lines of a growing text, beginning at `from`, and where the next one begins. */
export function wholeLines(text: string, from: number): { lines: string[]; next: number } {
  const end = text.lastIndexOf("\n") + 1;
  if (end <= from) return { lines: [], next: from };
  return { lines: text.slice(from, end - 1).split("\n"), next: end };
}
