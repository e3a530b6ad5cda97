import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Popover } from "./popover";

type Explanation = {
  /** "100 × Σ weight·ratio ÷ Σ weight over tested demands" */
  formula: string;
  inputs: readonly { label: string; value: string; on?: string | null; by?: string | null }[];
  rule: { name: string; version: string; citation: string | null; status: string };
};

type ExplainProps = {
  /** What the figure is: "Job match". */
  label: string;
  value: ReactNode;
  explanation: Explanation;
  className?: string;
};

/** A figure that opens to its formula, its inputs with their dates, and the rule that made it. */
export function Explain({ label, value, explanation, className }: ExplainProps) {
  return (
    <Popover
      label={`How ${label} is worked out`}
      triggerClassName={clsx(
        "min-h-6 rounded-sm underline decoration-edge decoration-dotted underline-offset-[0.2em] hover:decoration-ink",
        className,
      )}
      trigger={
        <>
          {value}
          <span className="sr-only">. How {label} is worked out</span>
        </>
      }
    >
      <Derivation label={label} explanation={explanation} />
    </Popover>
  );
}

const statusWords: Record<string, string> = {
  seen: "read in the text of the rule",
  secondary: "read in a secondary source",
  unverified: "widely stated, not verified by us",
  policy: "payer policy",
};

function Derivation({
  label,
  explanation: { formula, inputs, rule },
}: {
  label: string;
  explanation: Explanation;
}) {
  return (
    <div className="grid gap-2.5">
      <p className="font-semibold">{label}</p>
      <p className="rounded-md bg-line-2 px-2 py-1.5">{formula}</p>
      <dl className="grid gap-1">
        {inputs.map((input) => (
          <div key={input.label} className="flex items-baseline justify-between gap-4">
            <dt className="text-ink-2">
              {input.label}
              <span className="block text-xs text-ink-3">
                {[input.on, input.by].filter(Boolean).join(" · ")}
              </span>
            </dt>
            <dd className="text-right font-medium whitespace-nowrap">{input.value}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line-2 pt-2 text-xs text-ink-2">
        Rule: {rule.name}, {rule.version}
        <span className="block">
          {[rule.citation, statusWords[rule.status] ?? rule.status].filter(Boolean).join(" · ")}
        </span>
      </p>
    </div>
  );
}
