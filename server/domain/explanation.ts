import type { RuleStatus } from "./jurisdictions/rule";

export const RULE_STATUS_WORDS = {
  seen: "read in the text of the rule",
  secondary: "read in a secondary source",
  unverified: "widely stated, not verified by us",
  policy: "payer policy",
} as const satisfies Record<RuleStatus, string>;

/** One input of a figure: what it is, its value with its unit, the day it is of, and who measured or stated it. */
export type ExplanationInput = { label: string; value: string; on: string | null; by: string | null };

export type ExplainedRule = { name: string; version: string; citation: string | null; status: string };

/** How a figure came about: its formula with its numbers, its inputs, and the rule that made it. */
export type Explanation = { formula: string; inputs: ExplanationInput[]; rule: ExplainedRule };

/** An input, in short: `on` is a day as shown, `by` who measured or stated it. */
export function given(
  label: string,
  value: string,
  on: string | null = null,
  by: string | null = null,
): ExplanationInput {
  return { label, value, on, by };
}

/** "18 Nov · R. Chen, PT"; empty when neither is known. */
export function originText({ on, by }: Pick<ExplanationInput, "on" | "by">): string {
  return [on, by].filter(Boolean).join(" · ");
}

/** "Job match, 2026-11" */
export function ruleText({ name, version }: ExplainedRule): string {
  return `Rule: ${name}, ${version}`;
}

/** "28 TAC 134.230 · read in the text of the rule": where the rule is written and how well it is known. */
export function sourceText({ citation, status }: ExplainedRule): string {
  const words = status in RULE_STATUS_WORDS ? RULE_STATUS_WORDS[status as RuleStatus] : status;
  return [citation, words].filter(Boolean).join(" · ");
}

/** An explanation in lines of plain text: the same words on the screen, in a letter and in a packet. */
export function explanationText(explanation: Explanation): string[] {
  const inputs = explanation.inputs.map((input) => {
    const origin = originText(input);
    return `${input.label}: ${input.value}${origin && ` (${origin})`}`;
  });
  return [explanation.formula, ...inputs, `${ruleText(explanation.rule)}. ${sourceText(explanation.rule)}`];
}
