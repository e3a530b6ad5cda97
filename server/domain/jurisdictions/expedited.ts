import { formatInstant } from "../instant";
import { dayIn } from "../plain-date";
import type { BusinessCalendar } from "./calendar";
import { type Deadline, deadline, type Pause } from "./deadline";
import { BASIS_LABELS, type JurisdictionRule } from "./rule";
import { jurisdictionName } from "./states";

/** A request that its physician has certified, and the rule that times such a request. */
export type Certified = {
  rule: JurisdictionRule;
  calendar: BusinessCalendar;
  certifiedAt: Date;
  pauses?: readonly Pause[];
};

export const NEVER_LATER = "An expedited request is never due later than its ordinary deadline";

/** What of a pause lies after the certification: a stop before it was the ordinary deadline's. */
function after(pauses: readonly Pause[], from: Date): Pause[] {
  return pauses
    .filter(({ to }) => to > from)
    .map((pause) => ({ from: pause.from < from ? from : pause.from, to: pause.to }));
}

/** The days from the certification on, with the receipt before them where that was another day. */
function daysOf(ordinary: Deadline, own: Deadline): Deadline["days"] {
  const receivedOn = dayIn(ordinary.receivedAt, own.zone);
  const certified = own.days.map((each) => ({
    ...each,
    reason: each.reason.replace(/^received/, "certified as expedited"),
  }));
  if (certified.some(({ day }) => day <= receivedOn)) return certified;
  return [{ day: receivedOn, counted: false, reason: "received; not certified yet" }, ...certified];
}

/**
 * The deadline of a certified request: the state's expedited rule from the instant of certification (from receipt, where
 * that came after it), and the ordinary deadline where that comes first. Never later than `ordinary`.
 */
export function expedited(ordinary: Deadline, certified: Certified): Deadline {
  const { rule, calendar, certifiedAt, pauses = [] } = certified;
  if (rule.clock !== "expedited") {
    const sentence = `${ordinary.sentence} Certified as expedited; ${jurisdictionName(rule.jurisdiction)} has no rule of its own for it, so the ordinary deadline stays.`;
    return { ...ordinary, sentence };
  }
  const from = certifiedAt < ordinary.receivedAt ? ordinary.receivedAt : certifiedAt;
  const own = deadline({ rule, calendar, receivedAt: from, channel: "portal", pauses: after(pauses, from) });
  const counted = `${rule.amount} ${BASIS_LABELS[rule.basis]} from the physician's certification on ${formatInstant(from, rule.zone)}`;
  if (own.dueAt >= ordinary.dueAt) {
    const would = `Certified as expedited: ${counted}, would be ${formatInstant(own.dueAt, rule.zone)}.`;
    return { ...ordinary, sentence: `${ordinary.sentence} ${would} ${NEVER_LATER}.` };
  }
  const due = `Due ${formatInstant(own.dueAt, rule.zone)}: ${counted} (${rule.citation}).`;
  return {
    ...own,
    receivedAt: ordinary.receivedAt,
    deemedReceivedOn: ordinary.deemedReceivedOn,
    days: daysOf(ordinary, own),
    sentence: `${due} ${NEVER_LATER}, ${formatInstant(ordinary.dueAt, ordinary.zone)}.`,
  };
}
