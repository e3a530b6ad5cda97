import { addDays, dayIn, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { type BusinessCalendar, isBusinessDay, nextBusinessDay } from "./calendar";
import { byChannel, type Channel, type JurisdictionRule } from "./rule";
import { clockTime, zoneLabel } from "./zones";

/** One day on the way to a deadline: counted or skipped, and why. */
export type CountedDay = { day: PlainDate; counted: boolean; reason: string };

export type Receipt = { deemedReceivedOn: PlainDate; days: CountedDay[] };

function whyLater(
  rule: JurisdictionRule,
  calendar: BusinessCalendar,
  at: Date,
  channel: Channel,
): string | null {
  const day = dayIn(at, rule.zone);
  const { counts, reason } = isBusinessDay(calendar, day);
  if (rule.receivedOnBusinessDaysOnly && !counts)
    return `received${byChannel(channel)} on a day off (${reason})`;
  const { cutoffTime, cutoffChannels, zone } = rule;
  if (!cutoffTime || (cutoffChannels && !cutoffChannels.includes(channel))) return null;
  const cutoff = instantAt(day, cutoffTime, zone);
  return at > cutoff
    ? `received${byChannel(channel)} after ${clockTime(cutoff, zone)} ${zoneLabel(zone)}`
    : null;
}

/**
 * The day on which a request counts as received, and the days up to it with their reasons.
 * After the cut-off (or on a day off, where the rule says so) it is the next business day. Hours run from the instant itself.
 */
export function receipt(
  rule: JurisdictionRule,
  calendar: BusinessCalendar,
  receivedAt: Date,
  channel: Channel,
): Receipt {
  const receivedOn = dayIn(receivedAt, rule.zone);
  const later = rule.basis === "hours" ? null : whyLater(rule, calendar, receivedAt, channel);
  if (!later) {
    const then = rule.basis === "hours" ? "the hours run from then" : "the first day is not counted";
    const reason = `received${byChannel(channel)}; ${then}`;
    return { deemedReceivedOn: receivedOn, days: [{ day: receivedOn, counted: false, reason }] };
  }
  const deemedReceivedOn = nextBusinessDay(calendar, receivedOn);
  const days: CountedDay[] = [{ day: receivedOn, counted: false, reason: later }];
  for (let day = addDays(receivedOn, 1); day < deemedReceivedOn; day = addDays(day, 1)) {
    days.push({ day, counted: false, reason: isBusinessDay(calendar, day).reason });
  }
  days.push({
    day: deemedReceivedOn,
    counted: false,
    reason: "counts as received; the first day is not counted",
  });
  return { deemedReceivedOn, days };
}
