import { TASK_DAYS } from "../coordination/task-days";
import { counted } from "../counted";
import { given } from "../explanation";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay } from "../plain-date";
import { policyRule as progressRule } from "../progress/policy";
import type { Alarm } from "./alarm";
import type { AlarmFacts } from "./facts";
import { adjustorOf, clinicOf } from "./holders";
import { alarm, clinicDay, firstEnd, programEnd } from "./make";
import { policyRule } from "./policy";

type Measure = { unit: "session" | "minute"; authorized: number; of: (session: Session) => number };
type Session = AlarmFacts["sessions"][number];

function measuresOf({ authorizations }: AlarmFacts): Measure[] {
  const total = (of: "sessions" | "minutes") => authorizations.reduce((sum, each) => sum + each[of], 0);
  return [
    { unit: "session", authorized: total("sessions"), of: () => 1 },
    { unit: "minute", authorized: total("minutes"), of: ({ minutes }) => minutes },
  ];
}

type Crossing = { unit: Measure["unit"]; authorized: number; few: number; used: number; at: string };

/** The posting with which so little of one measure is left, and what was used with it. */
function crossingOf({ unit, authorized, of }: Measure, facts: AlarmFacts): Crossing | null {
  const few = Math.floor((authorized * facts.policy.nearlyUsedPercent) / 100);
  const charged = facts.sessions.filter((session) => session.charged);
  const postings = [...Map.groupBy(charged, ({ recordedAt }) => recordedAt)];
  let used = 0;
  for (const [at, held] of postings.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    used += held.reduce((sum, session) => sum + of(session), 0);
    if (authorized > 0 && authorized - used <= few) return { unit, authorized, few, used, at };
  }
  return null;
}

/**
 * Authorized sessions or minutes nearly used (the payer's policy says at what share), whichever comes first: the clinic
 * asks or discharges.
 */
export function authorizationUsedAlarms(facts: AlarmFacts): Alarm[] {
  const { program } = facts;
  const crossings = measuresOf(facts).flatMap((measure) => crossingOf(measure, facts) ?? []);
  const [first] = crossings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (!first) return [];
  const { unit, authorized, few, used, at } = first;
  const firedAt = new Date(at);
  const { nearlyUsedPercent } = facts.policy;
  const total = facts.authorizations.reduce((sum, { sessions }) => sum + sessions, 0);
  return [
    alarm({
      key: `authorization_used:${program.id}:${total}`,
      kind: "authorization_used",
      firedAt,
      dueAt: inBusinessDays(facts.program, firedAt, TASK_DAYS.authorizationUsed),
      holder: clinicOf(program),
      title: `The authorization on claim ${program.claimNumber} is nearly used`,
      sentence: `${counted(authorized - used, unit)} of ${authorized.toLocaleString("en-US")} authorized are left; ask for what is still needed, or plan the discharge.`,
      rule: progressRule(facts.policy),
      formula: `told when ${nearlyUsedPercent} % or less of the authorized sessions or minutes is left: ${few.toLocaleString("en-US")} of ${counted(authorized, unit)}`,
      inputs: [
        given("Authorized", counted(authorized, unit)),
        given("Used", counted(used, unit), formatDay(clinicDay(facts, firedAt))),
        given("Left", counted(authorized - used, unit)),
      ],
      ended: programEnd(facts),
    }),
  ];
}

/** When an authorization given later came to cover every one of these days. */
function coveredLater({ authorizations }: AlarmFacts, held: Session[]): Alarm["ended"] {
  const covers = held.map(({ heldOn, recordedAt }) =>
    authorizations.find(
      ({ startOn, endOn, approvedAt }) =>
        startOn <= heldOn && heldOn <= endOn && new Date(approvedAt) > new Date(recordedAt),
    ),
  );
  if (covers.includes(undefined)) return null;
  const last = covers
    .map((one) => one?.approvedAt ?? "")
    .toSorted()
    .at(-1);
  return last ? { at: new Date(last), because: "An authorization now covers these days." } : null;
}

/** A session of 97545 or 97546 recorded without a live authorization: one alarm for each posting, held by the adjustor. */
export function surpriseSessionAlarms(facts: AlarmFacts): Alarm[] {
  const { program } = facts;
  const postings = Map.groupBy(
    facts.sessions.filter(({ surprise }) => surprise),
    ({ recordedAt }) => recordedAt,
  );
  return [...postings].map(([recordedAt, held]) => {
    const firedAt = new Date(recordedAt);
    const days = held.map(({ heldOn }) => heldOn).toSorted();
    const what = counted(held.length, "session is", "sessions are");
    return alarm({
      key: `surprise_session:${program.id}:${firedAt.toISOString()}:${days[0]}`,
      kind: "surprise_session",
      firedAt,
      dueAt: inBusinessDays(facts.program, firedAt, TASK_DAYS.surpriseSession),
      holder: adjustorOf(program),
      title: `${what} recorded on claim ${program.claimNumber} without a live authorization`,
      sentence: `${what} recorded without a live authorization (${days.map(formatDay).join(", ")}); 97545 and 97546 need one beforehand.`,
      rule: policyRule("Surprise session"),
      formula: "an attended session that no authorization's period, sessions and minutes cover",
      inputs: [
        given("Sessions", String(held.length), days.map(formatDay).join(", ")),
        given("Recorded", formatDay(clinicDay(facts, firedAt))),
      ],
      ended: firstEnd(coveredLater(facts, held), programEnd(facts)),
    });
  });
}
