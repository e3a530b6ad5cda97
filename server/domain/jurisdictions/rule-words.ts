import { formatMoney } from "@/server/domain/money";
import { BASIS_LABELS, CHANNEL_LABELS, type JurisdictionRule } from "./rule";
import { zoneLabel } from "./zones";

/** "17:30" → "5:30 PM" */
function timeText(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const half = hour < 12 ? "AM" : "PM";
  return `${hour % 12 || 12}:${String(minute).padStart(2, "0")} ${half}`;
}

const oneOf = (amount: number, words: string) =>
  `${amount} ${amount === 1 ? words.replace(/s$/, "") : words}`;

/** "3 business days, by 5:00 PM CT": how long a rule gives, in short. */
export function amountText({ amount, basis, dueTime, zone }: JurisdictionRule): string {
  const count = oneOf(amount, BASIS_LABELS[basis]);
  return basis === "hours"
    ? `${count} from the hour of receipt`
    : `${count}, by ${timeText(dueTime)} ${zoneLabel(zone)}`;
}

/** What else a rule says, a clause each: cap, cut-off, days off, questions, written notice, limits. */
export function clauseTexts(rule: JurisdictionRule): string[] {
  const { cap, cutoffTime, cutoffChannels, zone, writtenNoticeDays, overCents } = rule;
  const channels = cutoffChannels?.map((channel) => CHANNEL_LABELS[channel].toLowerCase()).join(", ");
  const clauses = [
    cap && `never later than ${cap.calendarDays} days after the physician's recommendation`,
    cutoffTime &&
      `${channels ?? "whatever comes"} after ${timeText(cutoffTime)} ${zoneLabel(zone)} is received the next business day`,
    rule.receivedOnBusinessDaysOnly && "what comes on a day off is received the next business day",
    rule.informationStopsDeadline ? "a question stops the deadline" : "a question does not stop the deadline",
    writtenNoticeDays !== null &&
      `written notice within ${oneOf(writtenNoticeDays, "business days")} of the decision`,
    overCents && `for care above ${formatMoney(overCents)}`,
  ];
  return clauses.filter((clause) => typeof clause === "string");
}
