import { expect, it } from "vitest";
import { wholeLines } from "./message-lines";

it("gives each whole line once, however the text arrives", () => {
  const whole = '{"a":1}\n{"b":2}\n{"c":3}\n';
  const got: string[] = [];
  let from = 0;
  for (let end = 0; end <= whole.length; end += 3) {
    const { lines, next } = wholeLines(whole.slice(0, end), from);
    got.push(...lines);
    from = next;
  }
  got.push(...wholeLines(whole, from).lines);
  expect(got).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
});
