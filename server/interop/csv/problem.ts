const mostShown = 40;

/** A cell as a sentence quotes it. */
export function quoteCell(text: string): string {
  return `“${text.length > mostShown ? `${text.slice(0, mostShown)}…` : text}”`;
}
