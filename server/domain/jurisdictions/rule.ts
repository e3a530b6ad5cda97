import { AppError } from "@/server/domain/errors";
import { addDays, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { zoneOf } from "./zones";

/** What is being timed. `admission`: hospital, transfer, surgery. `costly_therapy`: therapy above a state's dollar line. */
export const CLOCK_LABELS = {
  initial: "Initial request",
  extension: "Extension (concurrent review)",
  change: "Change of the care",
  expedited: "Expedited request",
  retrospective: "Retrospective request",
  reconsideration: "Reconsideration",
  costly_therapy: "Therapy above a dollar line",
  admission: "Hospital stay, transfer or surgery",
  information: "Clinic's answer to a question",
} as const;

export type Clock = keyof typeof CLOCK_LABELS;

export const BASIS_LABELS = {
  business_days: "business days",
  calendar_days: "calendar days",
  hours: "hours",
} as const;

/** How far a fact is to be trusted: read in the text, read about it, widely known, or our own policy. */
export const RULE_STATUSES = ["seen", "secondary", "unverified", "policy"] as const;

export type RuleStatus = (typeof RULE_STATUSES)[number];

/** How a request reaches the payer. */
export const CHANNEL_LABELS = {
  portal: "Portal",
  fax: "Fax",
  email: "E-mail",
  mail: "Mail",
  phone: "Phone",
} as const;

export type Channel = keyof typeof CHANNEL_LABELS;

/** " by fax", " by e-mail"; nothing for the portal, which needs no word. */
export const byChannel = (channel: Channel) =>
  channel === "portal" ? "" : ` by ${CHANNEL_LABELS[channel].toLowerCase()}`;

/** One dated, cited deadline rule. Plain JSON, so that a row can come from the database; superseded, never edited. */
export type JurisdictionRule = {
  id: string;
  name: string;
  version: number;
  jurisdiction: string;
  clock: Clock;
  basis: keyof typeof BASIS_LABELS;
  amount: number;
  /** The rule holds only for care priced above this, in cents. */
  overCents: number | null;
  /** Never later than this many calendar days after the physician's recommendation. */
  cap: { calendarDays: number } | null;
  /** Received after this wall-clock time in `zone` is received the next business day. */
  cutoffTime: string | null;
  /** The channels the cut-off speaks of; null is all of them. */
  cutoffChannels: Channel[] | null;
  /** What arrives on a day off is received the next business day. */
  receivedOnBusinessDaysOnly: boolean;
  /** Wall-clock time on the due day, in `zone`. */
  dueTime: string;
  /** IANA name. */
  zone: string;
  /** A calendar's id. */
  calendar: string;
  /** Whether asking the clinic for information stops this deadline. */
  informationStopsDeadline: boolean;
  /** Written notice within so many business days of the decision. */
  writtenNoticeDays: number | null;
  ifMissed: string;
  /** A limit on what the rule speaks of, in words. */
  appliesTo: string | null;
  citation: string;
  status: RuleStatus;
  effectiveFrom: PlainDate;
  /** The last day on which the rule holds. */
  effectiveTo: PlainDate | null;
};

/** Which clock speaks when a state has none of its own for this kind: an extension is timed as an initial request. */
const fallback: Partial<Record<Clock, Clock[]>> = {
  extension: ["initial"],
  change: ["extension", "initial"],
  expedited: ["initial"],
  costly_therapy: ["initial"],
};

const holds = (rule: JurisdictionRule, on: PlainDate) =>
  rule.effectiveFrom <= on && (rule.effectiveTo === null || on <= rule.effectiveTo);

function newest(rules: readonly JurisdictionRule[], jurisdiction: string, clock: Clock, on: PlainDate) {
  return rules
    .filter((rule) => rule.jurisdiction === jurisdiction && rule.clock === clock && holds(rule, on))
    .reduce<JurisdictionRule | null>(
      (best, rule) => (best && best.version > rule.version ? best : rule),
      null,
    );
}

/**
 * The clock of care that needs approval beforehand: where the jurisdiction has a rule for care above a dollar line and the
 * price is above it, that one.
 */
export function clockAtPrice(
  rules: readonly JurisdictionRule[],
  jurisdiction: string,
  { clock, priceCents, on }: { clock: Clock; priceCents: number | null; on: PlainDate },
): Clock {
  if (priceCents === null || (clock !== "initial" && clock !== "extension" && clock !== "change"))
    return clock;
  const line = newest(rules, jurisdiction, "costly_therapy", on);
  return line?.overCents && priceCents > line.overCents ? "costly_therapy" : clock;
}

/**
 * The rule that times a request of this kind on this day: the jurisdiction's own, else the payer policy default
 * (jurisdiction "default") in the jurisdiction's time zone. Refuses (RULE) when even the default is missing.
 */
export function findRule(
  rules: readonly JurisdictionRule[],
  jurisdiction: string,
  clock: Clock,
  on: PlainDate,
): JurisdictionRule {
  for (const one of [clock, ...(fallback[clock] ?? [])]) {
    const rule = newest(rules, jurisdiction, one, on);
    if (rule) return rule;
  }
  const policy = newest(rules, "default", clock, on) ?? newest(rules, "default", "initial", on);
  if (policy) return { ...policy, zone: zoneOf(jurisdiction) };
  throw new AppError(
    "RULE",
    `No deadline rule for ${jurisdiction} and no default policy holds on ${formatDayYear(on)}; add one under jurisdictions.`,
  );
}

/** A new version of a rule: the old one ends the day before. Rules are dated, never edited. */
export function supersede(
  old: JurisdictionRule,
  change: Partial<Omit<JurisdictionRule, "id" | "version" | "jurisdiction" | "clock">>,
  from: PlainDate,
): [JurisdictionRule, JurisdictionRule] {
  const version = old.version + 1;
  const id = `${old.jurisdiction}-${old.clock}-${version}`;
  return [
    { ...old, effectiveTo: addDays(from, -1) },
    { ...old, ...change, id, version, effectiveFrom: from, effectiveTo: null },
  ];
}
