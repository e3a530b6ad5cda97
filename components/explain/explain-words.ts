import { type ExplainedRule, ruleText, sourceText } from "@/server/domain/explanation";

/** What stands around an explanation: on the worker's pages in plain words, English or Spanish. */
export type ExplainWords = {
  /** What opening it will tell: names button and panel. */
  how: (label: string) => string;
  inputs: string;
  /** The rule's lines under the inputs. */
  rule: (rule: ExplainedRule) => readonly string[];
};

export const DESK_WORDS: ExplainWords = {
  how: (label) => `How ${label} is worked out`,
  inputs: "Inputs",
  rule: (rule) => [ruleText(rule), sourceText(rule)],
};
