import { describe, expect, it } from "vitest";
import { STRENGTH_LEVELS, STRENGTH_LOADS, strengthSentence } from "./strength";

describe("strength levels", () => {
  it("leave no gap: each level starts where the one below ends", () => {
    const occasional = STRENGTH_LEVELS.map((level) => STRENGTH_LOADS[level].occasional);
    expect(occasional.map((range) => range.toLb)).toEqual([10, 20, 50, 100, null]);
    expect(occasional.slice(2).map((range) => range.overLb)).toEqual([20, 50, 100]);
  });

  it.each([
    [
      { strength: "H", strengthSource: "ORS 33-3051.01", strengthDetail: "M:29.2 H:37 V:30.3" },
      "Heavy, by the Occupational Requirements Survey (ORS 33-3051.01): 29.2 % Medium, 37 % Heavy, 30.3 % Very heavy.",
    ],
    [
      { strength: "M", strengthSource: "DOT mode", strengthDetail: "2 of 2 DOT titles" },
      "Medium, by Dictionary of Occupational Titles (DOT) strength levels: 2 of 2 DOT titles.",
    ],
    [{ strength: null, strengthSource: null, strengthDetail: null }, "Strength: not published."],
  ])("name their source %#", (row, sentence) => expect(strengthSentence(row)).toBe(sentence));
});
