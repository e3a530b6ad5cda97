import { hoursText } from "@/components/authorization/hours-text";
import { HOLDER_LABELS, STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { formatInstant } from "@/server/domain/instant";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { formatMoney } from "@/server/domain/money";
import type { QueueDirectory, QueueRow } from "./queue-types";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Today 5:00 PM CT" for "Due today 5:00 PM CT": the column already says that it is due. */
export function dueDay(due: string): string {
  return capital(due.replace(/^Due /, ""));
}

const EXPEDITED = { certified: " · expedited", asked: " · expedited asked", declined: "" } as const;

/** As long as a kind of request may be called to share its line with the sessions asked. */
const SHORT_KIND = 10;

/** "Extension · 10 × 4 h" over "$2,560"; over "$5,280 · expedited" once certified; a long kind leaves the sessions to the second. */
export function askLines(row: QueueRow): [first: string, second: string] {
  const { type, sessions, minutesPerSession, expedited, priceCents } = row;
  const [kind, asked] = [TYPE_LABELS[type], `${sessions} × ${hoursText(minutesPerSession)}`];
  const price = `${formatMoney(priceCents)}${expedited ? EXPEDITED[expedited] : ""}`;
  return kind.length > SHORT_KIND ? [kind, `${asked} · ${price}`] : [`${kind} · ${asked}`, price];
}

/** The clinic's full-duty figure of completers, "64 %" or "too few", and what it rests on, "(n 41)". */
export function clinicShare(
  { clinicId }: QueueRow,
  { clinics }: QueueDirectory,
): [share: string, of: string] {
  const share = clinics[clinicId]?.fullDutyOfCompleters;
  if (!share || share.of === 0) return ["no outcomes yet", ""];
  const isShown = !share.tooFew && share.tenths !== null;
  return [isShown ? `${Math.round((share.tenths ?? 0) / 10)} %` : "too few", `(n ${share.of})`];
}

/** "2 of 4", "4 of 4" and "ended" once the stay is over; a dash before a stay is planned. */
export function weekLines({ week, stayWeeks }: QueueRow): [week: string, ended: string] {
  if (stayWeeks === null) return ["—", ""];
  return [`${Math.min(week, stayWeeks)} of ${stayWeeks}`, week > stayWeeks ? "ended" : ""];
}

/** "carry 60 lb freq., 50 ft" and "→ 27": the first may be cut short where the column is narrow, the second never. */
export function limitingParts({ limiting }: QueueRow): [demand: string, now: string] {
  const at = limiting?.lastIndexOf(" → ") ?? -1;
  if (!limiting || at < 0) return [limiting ?? "—", ""];
  return [limiting.slice(0, at), limiting.slice(at + 1)];
}

/** "80 / 80 h" */
export function usedText({ usedMinutes, authorizedMinutes }: QueueRow): string {
  const hours = (minutes: number) => Number((minutes / 60).toFixed(1));
  return `${hours(usedMinutes)} / ${hours(authorizedMinutes)} h`;
}

/** "61 % ready"; a chance is never said to be certain. */
export function readyText(permille: number | null): string {
  if (permille === null) return "ready: not known";
  if (permille < 10) return "< 1 % ready";
  return permille > 990 ? "> 99 % ready" : `${Math.round(permille / 10)} % ready`;
}

/** "You", "J. Marsh", "Clinic": who must act now. */
export function holderText({ holder, mine, adjustorId }: QueueRow, { adjustors }: QueueDirectory): string {
  if (holder === "reviewer") return "Reviewer";
  if (holder !== "adjustor") return HOLDER_LABELS[holder];
  if (mine) return "You";
  return (adjustorId && adjustors[adjustorId]) || "No adjustor";
}

/** "Approved" and when it was decided, in the state's zone. */
export function decidedText({ status, decidedAt, state }: QueueRow): { what: string; when: string | null } {
  return { what: STATUS_LABELS[status], when: decidedAt && formatInstant(decidedAt, zoneOf(state)) };
}

/** "3 essential not met", so that no percentage hides one. */
export function essentialText({ essentialUnmet, jobMatch }: QueueRow): string {
  if (jobMatch.tenths === null) return "not tested";
  return essentialUnmet === 0 ? "all essential met" : `${essentialUnmet} essential not met`;
}
