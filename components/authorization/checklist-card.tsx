import { clsx } from "clsx";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { type ChecklistItem, type CheckResult, explainCheck } from "@/server/domain/authorization/checklist";
import type { Completeness } from "@/server/domain/authorization/completeness";

type ChecklistCardProps = {
  items: readonly ChecklistItem[];
  /** As it stood at the decision, not now. */
  frozen: boolean;
  reason: string;
  overrideReason: string | null;
  substantialChange: string | null;
  /** As it was at submission; null for an older request. */
  completeness: Completeness | null;
};

/** Each rule passed, doubtful or failed, in a sentence that opens to its citation; under it the clinic's reason. */
export function ChecklistCard(props: ChecklistCardProps) {
  const { items, frozen, reason, overrideReason, substantialChange, completeness } = props;
  const passed = items.filter(({ result }) => result === "pass").length;
  return (
    <Card
      title={`Checklist${frozen ? " at the decision" : ""} · ${passed} of ${items.length} pass`}
      className="min-h-0 grow overflow-auto print:overflow-visible"
      dense
    >
      <ul className="grid text-xs">
        {items.map((item) => (
          <CheckLine key={item.rule} item={item} />
        ))}
      </ul>
      <Said title="Clinic’s reason">{reason}</Said>
      {overrideReason && (
        <Said title="Override: why it goes on in spite of the stop rule">{overrideReason}</Said>
      )}
      {substantialChange && <Said title="What has substantially changed">{substantialChange}</Said>}
      {completeness && <Said title="When it was submitted">{completeness.sentence}</Said>}
    </Card>
  );
}

function Said({ title, children }: { title: string; children: string }) {
  return (
    <>
      <h3 className="mt-2 text-xs font-semibold text-ink-2">{title}</h3>
      <p className="text-xs whitespace-pre-line">{children}</p>
    </>
  );
}

const signs = {
  pass: { sign: "✓", word: "Passed: ", colour: "text-good", text: "text-ink" },
  warn: { sign: "!", word: "Doubtful: ", colour: "text-due", text: "text-due" },
  fail: { sign: "✕", word: "Not passed: ", colour: "text-late", text: "text-late" },
} as const satisfies Record<CheckResult, object>;

/** One rule and what was found, opening to its citation. */
export function CheckLine({ item }: { item: ChecklistItem }) {
  const { sign, word, colour, text } = signs[item.result];
  return (
    <li className="flex items-baseline gap-1.5">
      <span aria-hidden="true" className={clsx("w-3 shrink-0 font-bold", colour)}>
        {sign}
      </span>
      <Explain
        label={item.name}
        sentence
        className={text}
        value={
          <>
            <span className="sr-only">{word}</span>
            {item.sentence}
          </>
        }
        explanation={explainCheck(item)}
      />
    </li>
  );
}
