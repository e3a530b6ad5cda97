import { RULE_STATUS_WORDS } from "@/server/domain/explanation";
import type { RuleStatus } from "@/server/domain/jurisdictions/rule";

/** A status as it is read. */
export const words = (status: string) => RULE_STATUS_WORDS[status as RuleStatus] ?? status;

/** "2026-01-01 – 2026-12-31", "from 2016-09-01" */
export const dates = (from: string, to: string | null) => (to ? `${from} – ${to}` : `from ${from}`);

export const list = (texts: readonly (string | null | false)[]) => texts.filter(Boolean).join("; ") || "—";

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
