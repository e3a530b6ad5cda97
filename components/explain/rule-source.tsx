import type { ExplainedRule } from "@/server/domain/explanation";
import { DESK_WORDS, type ExplainWords } from "./explain-words";

type RuleSourceProps = { rule: ExplainedRule; words?: ExplainWords };

/** Which rule a figure or a deadline comes from, and how well it is known. */
export function RuleSource({ rule, words = DESK_WORDS }: RuleSourceProps) {
  return (
    <p className="border-t border-line-2 pt-2 text-xs text-ink-2">
      {words.rule(rule).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </p>
  );
}
