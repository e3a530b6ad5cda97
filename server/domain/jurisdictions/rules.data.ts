import type { PlainDate } from "@/server/domain/plain-date";
import { type JurisdictionRule, supersede } from "./rule";

const day = (text: string) => text as PlainDate;

/** The first day that the shipped calendars cover; the rules may be older. */
const start = day("2015-01-01");

type Row = Pick<
  JurisdictionRule,
  "name" | "jurisdiction" | "clock" | "amount" | "ifMissed" | "citation" | "status"
> &
  Partial<JurisdictionRule>;

const rule = (row: Row): JurisdictionRule => ({
  id: `${row.jurisdiction}-${row.clock}-1`,
  version: 1,
  basis: "business_days",
  overCents: null,
  cap: null,
  cutoffTime: null,
  cutoffChannels: null,
  receivedOnBusinessDaysOnly: false,
  dueTime: "17:00",
  zone: "America/New_York",
  calendar: "federal",
  informationStopsDeadline: false,
  writtenNoticeDays: null,
  appliesTo: null,
  effectiveFrom: start,
  effectiveTo: null,
  ...row,
});

const californiaMissed =
  "The determination is invalid; medical necessity goes to the appeals board. It is not an approval.";

const california = (row: Pick<Row, "name" | "clock" | "amount" | "citation" | "status"> & Partial<Row>) =>
  rule({
    jurisdiction: "CA",
    ifMissed: californiaMissed,
    zone: "America/Los_Angeles",
    calendar: "CA",
    dueTime: "17:30",
    ...row,
  });

/** The regulations were rewritten with new section numbers on 2026-04-01: the same rule, a new citation to be read. */
const renumbered = (old: JurisdictionRule) =>
  supersede(
    old,
    {
      citation: `${old.citation} (renumbered 2026-04-01; the new section was not read)`,
      status: "secondary",
    },
    day("2026-04-01"),
  );

const texas = (row: Pick<Row, "name" | "clock" | "citation" | "status">) =>
  rule({
    jurisdiction: "TX",
    amount: 3,
    ifMissed: "An administrative violation. It is not an approval.",
    zone: "America/Chicago",
    calendar: "TX",
    cutoffTime: "17:00",
    receivedOnBusinessDaysOnly: true,
    writtenNoticeDays: 1,
    appliesTo: "All work hardening and work conditioning needs preauthorization.",
    ...row,
  });

/** What holds where a state says nothing: 5 business days, federal holidays. */
const policy = (row: Pick<Row, "name" | "clock"> & Partial<Row>) =>
  rule({
    jurisdiction: "default",
    amount: 5,
    zone: "America/Chicago",
    ifMissed: "No legal consequence is recorded; the missed deadline stays on the record.",
    citation: "Payer policy: 5 business days, federal holidays",
    status: "policy",
    ...row,
  });

/** The shipped deadline rules (rules.md §4). Federal holidays are assumed where the state's own list was not seen. */
export const shippedRules: readonly JurisdictionRule[] = [
  ...renumbered(
    california({
      name: "California prospective and concurrent review",
      clock: "initial",
      amount: 5,
      cap: { calendarDays: 14 },
      cutoffTime: "17:30",
      cutoffChannels: ["fax"],
      citation: "Cal. Lab. Code 4610(i)(1), 4600.4(b); 8 CCR 9792.9.1(a)(1), (c)(1), (c)(3)",
      status: "seen",
    }),
  ),
  ...renumbered(
    california({
      name: "California expedited review",
      clock: "expedited",
      basis: "hours",
      amount: 72,
      appliesTo: "The physician certifies the need for an expedited review.",
      citation: "8 CCR 9792.9.1(c)(4)",
      status: "secondary",
    }),
  ),
  ...renumbered(
    california({
      name: "California retrospective review",
      clock: "retrospective",
      basis: "calendar_days",
      amount: 30,
      citation: "8 CCR 9792.9.1 (sources conflict: one says 30 business days)",
      status: "secondary",
    }),
  ),
  texas({
    name: "Texas preauthorization",
    clock: "initial",
    citation: "28 TAC 134.600(i), (j); 102.3",
    status: "unverified",
  }),
  texas({
    name: "Texas concurrent review",
    clock: "extension",
    citation: "28 TAC 134.600(i), (j); 102.3",
    status: "seen",
  }),
  rule({
    name: "New York MTG confirmation",
    jurisdiction: "NY",
    clock: "initial",
    amount: 8,
    ifMissed: "The consequence was not read.",
    appliesTo: "The rule was read in part.",
    citation: "12 NYCRR 324.4(c)",
    status: "seen",
  }),
  rule({
    name: "Florida authorization",
    jurisdiction: "FL",
    clock: "initial",
    amount: 3,
    ifMissed: "The carrier waives its objection to medical necessity.",
    citation: "F.S. 440.13(3)(d)",
    status: "secondary",
  }),
  rule({
    name: "Florida therapy over $1,000",
    jurisdiction: "FL",
    clock: "costly_therapy",
    overCents: 100_000,
    basis: "calendar_days",
    amount: 10,
    ifMissed: "The carrier waives its objection to medical necessity.",
    appliesTo: "Therapy over $1,000.",
    citation: "F.S. 440.13(3)",
    status: "secondary",
  }),
  rule({
    name: "Georgia WC-205",
    jurisdiction: "GA",
    clock: "initial",
    amount: 5,
    ifMissed: "The treatment stands pre-approved.",
    citation: "Ga. Board Rule 205; form WC-205",
    status: "seen",
  }),
  rule({
    name: "Tennessee utilization review",
    jurisdiction: "TN",
    clock: "admission",
    amount: 7,
    zone: "America/Chicago",
    ifMissed: "Deemed approved.",
    appliesTo: "Hospital stays, transfers and surgery only; not a work-rehabilitation program.",
    citation: "Tenn. utilization review rule (section not recorded)",
    status: "seen",
  }),
  rule({
    name: "Ohio C-9",
    jurisdiction: "OH",
    clock: "initial",
    amount: 3,
    ifMissed: "Possibly granted automatically.",
    citation: "Ohio BWC form C-9",
    status: "secondary",
  }),
  policy({ name: "Payer policy", clock: "initial", informationStopsDeadline: true }),
  policy({
    name: "Payer policy, expedited",
    clock: "expedited",
    basis: "hours",
    amount: 72,
    appliesTo: "The physician certifies the need for an expedited review.",
    citation: "Payer policy: 72 hours where the state has no rule of its own",
  }),
  policy({ name: "Payer policy, retrospective", clock: "retrospective", informationStopsDeadline: true }),
  policy({ name: "Payer policy, reconsideration", clock: "reconsideration", informationStopsDeadline: true }),
  policy({
    name: "Clinic's answer to a request for information",
    clock: "information",
    ifMissed: "The adjustor may decide on what is there.",
  }),
];
