import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import type { Explanation } from "@/server/domain/explanation";
import { Derivation } from "./derivation";
import { DESK_WORDS, type ExplainWords } from "./explain-words";

type ExplainProps = {
  /** What the figure is: "Job match". */
  label: string;
  value: ReactNode;
  /** Null where the figure has none for this reader: the value is then shown as it is. */
  explanation: Explanation | null;
  align?: "start" | "end";
  /** A whole sentence: underlined only under the pointer. */
  sentence?: boolean;
  className?: string;
  words?: ExplainWords;
};

/** A figure that opens to its formula, its inputs with their dates, and the rule that made it. */
export function Explain(props: ExplainProps) {
  const { label, value, explanation, align, sentence = false, className, words = DESK_WORDS } = props;
  if (!explanation) return value;
  const how = words.how(label);
  return (
    <Popover
      label={how}
      align={align}
      triggerClassName={clsx(
        "min-h-6 rounded-sm decoration-dotted decoration-1 underline-offset-[0.2em]",
        sentence ? "text-left hover:underline" : "underline decoration-edge hover:decoration-ink",
        className,
      )}
      trigger={
        <>
          {value}
          <span className="sr-only">. {how}</span>
        </>
      }
    >
      <Derivation label={label} explanation={explanation} words={words} />
    </Popover>
  );
}
