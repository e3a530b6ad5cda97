/** One line of progress. */
export function say(line: string): void {
  process.stdout.write(`▸ ${line}\n`);
}

/** Ends the process with a sentence that says what to do. */
export function giveUp(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}
