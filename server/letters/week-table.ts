import type { DecidedLine } from "../domain/authorization/decided-lines";
import { reasonLabel } from "../domain/authorization/reason-codes";
import { isCut, shorterSessions } from "../domain/authorization/session-length";
import { formatDay } from "../domain/plain-date";
import type { LetterTable } from "./letter";

type WeekFacts = { lines: readonly DecidedLine[]; gated: boolean };

function valueOf(line: DecidedLine): string {
  const { asked, approved, reasonCode } = line;
  const shorter = shorterSessions([line]);
  const each = shorter ? ` of ${shorter.approved} of ${shorter.asked} minutes` : "";
  const of = approved.length === asked.length ? "" : ` of ${asked.length}`;
  const why = reasonCode ? `. ${reasonLabel(reasonCode)}` : "";
  return `${approved.length}${of} sessions${each}${why}`;
}

/** Week by week, both numbers, where weeks differ from what was asked or are released one by one; else nothing. */
export function weekTable({ lines, gated }: WeekFacts): LetterTable[] {
  const cut = lines.some(isCut);
  const some = lines.some(({ approved }) => approved.length > 0);
  if (!some || (!cut && !gated)) return [];
  const rows = lines.map((line) => ({
    label: `Week ${line.week}, ${formatDay(line.firstOn)} – ${formatDay(line.lastOn)}`,
    value: valueOf(line),
  }));
  return [{ caption: "Approved by week", rows }];
}

/** How a gated approval is used; nothing for any other. */
export function gateSentences({ gated }: Pick<WeekFacts, "gated">): string[] {
  if (!gated) return [];
  return [
    "All of these weeks are approved. The first is released with this letter; each later one is released when the weekly report before it shows progress, is excused, or is a first week without progress.",
    "After two weeks in a row without progress, or when a report is past due, the next week is held for review by the payer. That is not a denial: nothing of this approval is taken back.",
  ];
}
