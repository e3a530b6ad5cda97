import type { NoticeFacts } from "@/server/domain/notices/facts";
import type { WorkerWords } from "./worker-words";

type Notice = { kind: string; facts: NoticeFacts };

/** What a notice tells a worker, in the worker's own language; a kind without words of its own is news. */
export function noticeText({ kind, facts: { week, day, outcome } }: Notice, words: WorkerWords): string {
  const { report, ended, status, message, decided, other } = words.notices;
  if (kind === "message.sent") return message;
  if (kind === "report.submitted" && week !== undefined) return report(week);
  if (kind === "program.discharged" && day) return ended(words.day(day));
  if (kind === "work_status.issued" && day) return status(words.day(day));
  if (kind === "request.determined" && outcome) return decided[outcome];
  return other;
}
