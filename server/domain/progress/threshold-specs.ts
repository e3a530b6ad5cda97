type Spec = {
  label: string;
  /** How much of the stored unit is one as written: 10 tenths are a point, 100 cents a dollar. */
  scale: 1 | 10 | 100;
  unit: string;
  least: number;
  most: number;
  /** What the threshold decides, in a sentence. */
  decides: string;
};

/** Each threshold's name, unit, range (as stored) and meaning: the form, the refusals and the history read this. */
export const THRESHOLDS = {
  minimumGainTenths: spec(
    "Minimum gain",
    "points",
    1,
    200,
    "A week progresses when job match rises this far above the mark.",
    10,
  ),
  flatWeeksToCall: spec(
    "Flat weeks to the calls",
    "weeks",
    1,
    8,
    "After so many flat weeks in a row the clinic calls the insurer and the physician.",
  ),
  flatWeeksToDischarge: spec(
    "Flat weeks to discharge",
    "weeks",
    1,
    12,
    "After so many flat weeks in a row discharge is proposed.",
  ),
  flatWeeksToEscalate: spec(
    "Flat weeks to escalation",
    "weeks",
    1,
    16,
    "After so many flat weeks in a row the case manager and the adjustor are told each day.",
  ),
  reportDueBusinessDays: spec(
    "Weekly report due",
    "business days",
    1,
    5,
    "So many business days after the program week.",
  ),
  excusedBelowPercent: spec(
    "Excused below",
    "% attended",
    1,
    100,
    "With an excuse code, a week attended below this share of its planned sessions is excused.",
  ),
  extensionOpensBusinessDays: spec(
    "Extension opens",
    "business days",
    0,
    30,
    "An extension may be asked for in the last so many business days of the stay.",
  ),
  onTrackPercent: spec(
    "On track up to",
    "% of the pace",
    50,
    200,
    "Needed pace ÷ achieved pace up to which an extension is on track.",
  ),
  stretchPercent: spec(
    "A stretch up to",
    "% of the pace",
    50,
    400,
    "Needed pace ÷ achieved pace up to which an extension is a stretch; beyond it is unlikely.",
  ),
  adjustorLimitCents: spec(
    "Adjustor’s limit",
    "dollars",
    0,
    100_000_000,
    "An adjustor without an own limit approves requests up to this much.",
    100,
  ),
  nearlyUsedPercent: spec(
    "Nearly used at",
    "% left",
    1,
    50,
    "An authorization is nearly used when this share of its sessions, or less, is left.",
  ),
  unsignedBusinessDays: spec(
    "Signature late after",
    "business days",
    1,
    30,
    "An order or plan that waits so long for its signature is late.",
  ),
  caseManagerToldBusinessDays: spec(
    "Late report to the case manager",
    "business days",
    1,
    10,
    "So many business days after it was due, a late weekly report is told to the case manager.",
  ),
  adjustorToldBusinessDays: spec(
    "Late report to the adjustor",
    "business days",
    1,
    10,
    "So many business days after it was due, a late weekly report is told to the adjustor.",
  ),
  stayEndingBusinessDays: spec(
    "Stay ending told",
    "business days",
    1,
    20,
    "So many business days before the stay ends the clinic is told.",
  ),
  firstWarningBusinessDays: spec(
    "Deadline, first warning",
    "business days",
    1,
    10,
    "A request’s deadline is told so many business days before.",
  ),
  secondWarningBusinessDays: spec(
    "Deadline, second warning",
    "business days",
    1,
    10,
    "A request’s deadline is told again so many business days before.",
  ),
  lastWarningHours: spec(
    "Deadline, last warning",
    "hours",
    1,
    12,
    "A request’s deadline is told a last time so many hours before.",
  ),
  heldWeekBusinessDays: spec(
    "Held week answered within",
    "business days",
    1,
    10,
    "The payer says within so many business days how a week held at its gate goes on.",
  ),
  followUpBusinessDays: spec(
    "Follow-up due within",
    "business days",
    1,
    30,
    "The work status 30 and 90 days after discharge is due within so many business days.",
  ),
  draftExpiresDays: spec(
    "A draft lapses after",
    "days",
    7,
    365,
    "A request not submitted for so many days lapses; nothing is decided by it.",
  ),
  returnedExpiresDays: spec(
    "A returned request lapses after",
    "days",
    7,
    180,
    "A request returned as incomplete and not sent again for so many days lapses; nothing is decided by it.",
  ),
  unansweredExpiresDays: spec(
    "An unanswered request lapses after",
    "days",
    7,
    180,
    "A request whose question is not answered for so many days lapses; nothing is decided by it.",
  ),
} as const satisfies Record<string, Spec>;

function spec(
  label: string,
  unit: string,
  least: number,
  most: number,
  decides: string,
  scale: Spec["scale"] = 1,
): Spec {
  return { label, unit, least, most, decides, scale };
}

export type ThresholdName = keyof typeof THRESHOLDS;
