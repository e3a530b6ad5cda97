import { counted } from "../counted";
import { given } from "../explanation";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay } from "../plain-date";
import type { Alarm } from "./alarm";
import type { AlarmFacts } from "./facts";
import { adjustorOf, clinicOf } from "./holders";
import { alarm, clinicDay, firstEnd, programEnd } from "./make";
import { policyRule } from "./policy";

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Authorized sessions nearly used (the payer's policy says at what share): the clinic asks or discharges. */
export function authorizationUsedAlarms(facts: AlarmFacts): Alarm[] {
  const { program } = facts;
  const authorized = sum(facts.authorizations.map(({ sessions }) => sessions));
  const charged = facts.sessions.filter((session) => session.charged);
  const { name, version, source, status, nearlyUsedPercent } = facts.policy;
  const few = Math.floor((authorized * nearlyUsedPercent) / 100);
  const crossing = charged.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))[authorized - few - 1];
  if (authorized === 0 || !crossing) return [];
  const firedAt = new Date(crossing.recordedAt);
  const left = authorized - charged.length;
  return [
    alarm({
      key: `authorization_used:${program.id}:${authorized}`,
      kind: "authorization_used",
      firedAt,
      dueAt: inBusinessDays(facts.program, firedAt, 2),
      holder: clinicOf(program),
      title: `The authorization on claim ${program.claimNumber} is nearly used`,
      sentence: `${counted(left, "session")} of ${authorized} authorized are left; ask for what is still needed, or plan the discharge.`,
      rule: { name, version, citation: source, status },
      formula: `told when ${nearlyUsedPercent} % or less of the authorized sessions is left: ${few} of ${authorized}`,
      inputs: [
        given("Authorized", counted(authorized, "session")),
        given("Used", counted(charged.length, "session"), formatDay(clinicDay(facts, firedAt))),
        given("Left", counted(left, "session")),
      ],
      ended: programEnd(facts),
    }),
  ];
}

type Surprise = AlarmFacts["sessions"][number];

/** When an authorization given later came to cover every one of these days. */
function coveredLater({ authorizations }: AlarmFacts, held: Surprise[]): Alarm["ended"] {
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
      dueAt: inBusinessDays(facts.program, firedAt, 1),
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
