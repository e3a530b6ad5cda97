import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type Explanation, explanationText, given } from "@/server/domain/explanation";
import { Explain } from "./explain";
import { ExplanationBlock } from "./explanation-block";

const explanation: Explanation = {
  formula: "100 × 3.62879 ÷ 5 = 72.6 %",
  inputs: [given("Drag", "101 lb of 165 lb: 61.2 %", "18 Nov", "R. Chen, PT")],
  rule: { name: "Job match", version: "2026-11", citation: "Full Duty rules", status: "seen" },
};

const wordsOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s.:()·]+/g, " ");

it("prints what the screen opens", () => {
  const paper = renderToStaticMarkup(
    <ExplanationBlock label="Job match" value="72.6 %" explanation={explanation} />,
  );
  const screen = renderToStaticMarkup(<Explain label="Job match" value="72.6 %" explanation={explanation} />);
  for (const line of explanationText(explanation)) expect(paper).toContain(line);
  for (const part of [
    "100 × 3 62879 ÷ 5 = 72 6 %",
    "101 lb of 165 lb 61 2 %",
    "18 Nov R Chen, PT",
    "Rule Job match, 2026-11",
  ])
    for (const markup of [paper, screen]) expect(wordsOf(markup)).toContain(part);
});

it("shows a figure that has no explanation for the reader as it is", () => {
  expect(renderToStaticMarkup(<Explain label="Cost" value="$5" explanation={null} />)).toBe("$5");
});
