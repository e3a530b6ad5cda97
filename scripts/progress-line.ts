const width = 28;
const count = (value: number) => value.toLocaleString("en-US");

/** "Importing ████████░░░░ 4,000 of 10,000 rows" */
export function progressText(label: string, done: number, total: number | null, unit: string): string {
  if (total === null) return `${label} ${count(done)} ${unit}`;
  const full = total === 0 ? width : Math.min(width, Math.floor((done / total) * width));
  const bar = "█".repeat(full) + "░".repeat(width - full);
  return `${label} ${bar} ${count(done)} of ${count(total)} ${unit}`;
}

/** A bar that redraws itself on a terminal; elsewhere one line for each label, when it is full. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  let shown = "";
  return {
    show(label: string, done: number, total: number | null, unit: string): void {
      const text = progressText(label, done, total, unit);
      if (stream.isTTY) {
        if (shown && !shown.startsWith(label)) stream.write("\n");
        stream.write(`\r${text}\u001b[K`);
      } else if (done === total) stream.write(`${text}\n`);
      shown = text;
    },
    end(): void {
      if (stream.isTTY && shown) stream.write("\n");
      shown = "";
    },
  };
}
