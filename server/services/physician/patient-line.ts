import type { IssuedStatus } from "@/server/domain/outcomes/work-status";
import type { PlainDate } from "@/server/domain/plain-date";
import type { StandingLine } from "../programs/standing-line";

export type Plan = {
  seq: number;
  startOn: PlainDate;
  endOn: PlainDate;
  weeks: number;
  sessionsPerWeek: number;
  sessions: number;
  minutesByWeek: number[];
  reason: string;
  plannedAt: string;
};

export type CurrentStatus = {
  status: IssuedStatus;
  restrictions: string | null;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
};

/** A document the physician may open before signing. */
export type OrderDocument = { documentId: string; fileName: string };

/** A request that the clinic asks to have decided expedited. */
type ExpeditedToCertify = { requestId: string; title: string; reason: string | null; askedAt: string };

type PatientTask = {
  taskId: string;
  title: string;
  dueAt: string;
  /** Of an alarm: its sentence with its numbers. */
  why: string | null;
  /** A proposed discharge, which is answered here. */
  isProposal: boolean;
};

/** One patient of the physician: what waits for a signature, and progress against the job. */
export type PatientLine = StandingLine & {
  kind: "hardening" | "conditioning";
  referredOn: PlainDate;
  /** The order is not signed yet. */
  orderWaits: boolean;
  orderDocument: OrderDocument | null;
  /** The plan of care that waits for a signature; null when none does. */
  planWaits: Plan | null;
  /** The physician returned this plan and the clinic has not changed it since. */
  planReturned: boolean;
  planSignedOn: PlainDate | null;
  /** Requests that wait for a certification as expedited. */
  expeditedWaits: ExpeditedToCertify[];
  workStatus: CurrentStatus | null;
  /** Calls and other things the physician is asked to do. */
  tasks: PatientTask[];
};
