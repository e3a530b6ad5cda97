import { scrolledByKeys } from "@/components/ui/scrolled-by-keys";
import { type Explanation, originText } from "@/server/domain/explanation";
import { DESK_WORDS, type ExplainWords } from "./explain-words";
import { RuleSource } from "./rule-source";

type DerivationProps = { label: string; explanation: Explanation; words?: ExplainWords };

/** An explanation as it opens: the formula, the inputs (a long list scrolls), the rule and its source. */
export function Derivation({ label, explanation, words = DESK_WORDS }: DerivationProps) {
  const { formula, inputs, rule } = explanation;
  return (
    <div className="grid gap-2.5">
      <p className="font-semibold">{label}</p>
      <p className="rounded-md bg-line-2 px-2 py-1.5">{formula}</p>
      {inputs.length > 0 && (
        <section
          aria-label={words.inputs}
          {...(inputs.length > 6 && scrolledByKeys)}
          className="max-h-64 overflow-y-auto print:max-h-none"
        >
          <dl className="grid gap-1">
            {inputs.map((input) => (
              <div key={input.label} className="flex items-baseline justify-between gap-4">
                <dt className="text-ink-2">
                  {input.label}
                  <span className="block text-xs text-ink-3">{originText(input)}</span>
                </dt>
                <dd className="text-right font-medium">{input.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <RuleSource rule={rule} words={words} />
    </div>
  );
}
