import { clsx } from "clsx";
import { Check, CircleAlert, Clock, Minus } from "lucide-react";
import type { ReactNode } from "react";

export type ChipTone = "late" | "due" | "good" | "flat" | "plain";

const tones: Record<ChipTone, string> = {
  late: "bg-late-soft text-late",
  due: "bg-due-soft text-due",
  good: "bg-good-soft text-good",
  flat: "bg-flat-soft text-flat",
  plain: "bg-line-2 text-ink-2",
};

const signs = { late: CircleAlert, due: Clock, good: Check, flat: Minus, plain: null } as const;

type ChipProps = { tone?: ChipTone; children: ReactNode; className?: string };

/** A short state in words; each tone has its own sign, so colour never says it alone. */
export function Chip({ tone = "plain", children, className }: ChipProps) {
  const Sign = signs[tone];
  return (
    <span
      className={clsx(
        "chip inline-flex min-h-5 items-center gap-1 rounded-full px-2 text-xs whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {Sign && <Sign aria-hidden="true" size={12} strokeWidth={2.4} className="shrink-0" />}
      {children}
    </span>
  );
}
