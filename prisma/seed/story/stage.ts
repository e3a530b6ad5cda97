import type { DemandDraft } from "@/server/domain/job-demands/schema";
import { addBusinessDays } from "@/server/domain/jurisdictions/calendar";
import { shippedCalendarSet } from "@/server/domain/jurisdictions/shipped-calendars";
import { addDays, dayIn, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { stayEndOn } from "@/server/domain/progress/stay";
import type { Identity } from "@/server/services/actor";
import type { Amounts } from "../abilities";
import { contactOf, deskOf, organizations, type StaffKey, staff, therapistOf } from "../cast";
import { jobs } from "../jobs";
import type { Cast } from "../place-cast";
import type { Referral } from "./referral";
import type { Present, Timeline } from "./when";

export type Plan = { weeks: number; sessionsPerWeek: number; minutes: number };

/** Where a story stands: who acts, when, and what has been recorded so far. */
export type Stage = Present & {
  cast: Cast;
  referral: Referral;
  timeline: Timeline;
  demands: readonly DemandDraft[];
  programId: string;
  demandIds: Record<string, string>;
  /** Amounts that the story itself names; they stand until it names others. */
  named: Amounts;
  plan: Plan | null;
  /** Last reported week; 0 after the baseline. */
  week: number;
  requestIds: string[];
};

/** One thing that happens. */
export type Step = (stage: Stage) => Promise<void>;

export type Part = "therapist" | "employer" | "adjustor" | "manager" | "reviewer" | "physician" | "nurse";

export function whoPlays(part: Part, { clinic, employer, adjustor, physician, nurse }: Referral): StaffKey {
  const desk = deskOf[adjustor];
  const players: Record<Part, StaffKey> = {
    therapist: therapistOf[clinic],
    employer: contactOf[employer],
    adjustor,
    manager: desk.manager,
    reviewer: desk.reviewer,
    physician,
    nurse,
  };
  return players[part];
}

/** The caller of a command: somebody of the story, at an instant of it. */
export function as(part: Part, stage: Stage, now: Date): { identity: Identity; now: Date } {
  if (now > stage.now)
    throw new Error(
      `${stage.referral.claim}: ${now.toISOString()} lies ahead of now; start the story earlier.`,
    );
  return { identity: stage.cast.staff[whoPlays(part, stage.referral)].identity, now };
}

export function setStage(
  cast: Cast,
  now: Date,
  { referral, when }: { referral: Referral; when: (present: Present) => Timeline },
): Stage {
  const { state, zone = "America/Chicago" }: { state: string; zone?: string } =
    organizations[referral.clinic];
  const present = { now, state: referral.state ?? state, zone };
  const { demands } = jobs[referral.job];
  const recorded = { programId: "", demandIds: {}, named: {}, plan: null, week: 0, requestIds: [] };
  return { ...present, cast, referral, timeline: when(present), demands, ...recorded };
}

/** The clinic's wall clock, so many business days before (negative) or after the first request was sent. */
export function aroundAsking({ now, timeline, zone, state }: Stage, days: number, time: string): Date {
  const calendar = shippedCalendarSet.ofState(state, now);
  return instantAt(addBusinessDays(calendar, dayIn(timeline.askedAt, zone), days), time, zone);
}

/** A day of program week k: 0 is its Monday. */
export function dayOfWeek({ timeline }: Stage, week: number, day: number): PlainDate {
  return addDays(timeline.startOn, (week - 1) * 7 + day);
}

export function plannedStay({ plan, timeline }: Stage) {
  if (!plan) throw new Error("The story asks before it plans.");
  const minutesByWeek = Array.from({ length: plan.weeks }, () => plan.minutes);
  const stay = { startOn: timeline.startOn, ...plan, minutesByWeek };
  return { ...stay, endOn: stayEndOn(stay), sessions: plan.weeks * plan.sessionsPerWeek };
}

export function therapistName({ referral }: Stage): string {
  return `${staff[therapistOf[referral.clinic]].name}, PT`;
}
