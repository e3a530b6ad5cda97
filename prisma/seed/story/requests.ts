import { randomUUID } from "node:crypto";
import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { askInformation } from "@/server/services/authorization/ask-information";
import { askReconsideration } from "@/server/services/authorization/ask-reconsideration";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { referRequest } from "@/server/services/authorization/refer-request";
import { reviewRequest } from "@/server/services/authorization/review-request";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { certifyExpedited } from "@/server/services/physician/certify-expedited";
import { aroundAsking, as, dayOfWeek, plannedStay, type Stage, type Step } from "./stage";

const lastRequest = ({ requestIds, referral }: Stage): string => {
  const last = requestIds.at(-1);
  if (!last) throw new Error(`${referral.claim}: nothing has been asked yet.`);
  return last;
};

/** The clinic asks for the whole fixed stay; `expeditedReason` where the ordinary time is too long for the worker. */
export function asked(reason: string, expeditedReason?: string): Step {
  return async (stage) => {
    const { sessions, minutes, startOn, endOn } = plannedStay(stage);
    const { requestId } = await submitRequest.run(as("therapist", stage, stage.timeline.askedAt), {
      programId: stage.programId,
      type: "initial",
      sessions,
      minutesPerSession: minutes,
      startOn,
      endOn,
      reason,
      ...(expeditedReason && { expeditedReason }),
    });
    stage.requestIds.push(requestId);
  };
}

/** The physician certified, so many hours ago, that the open request cannot wait for the ordinary time. */
export function certified(ago: number): Step {
  return async (stage) => {
    await certifyExpedited.run(as("physician", stage, hoursAgo(stage, ago)), {
      programId: stage.programId,
      requestId: lastRequest(stage),
      decision: "signed",
    });
  };
}

/** The instant so many business days after the first request, before the stay begins. */
const decisionTime = (stage: Stage, days: number, time = "14:10") => aroundAsking(stage, days, time);

/**
 * The adjustor approves all that was asked, or the claims manager where it is above the adjustor's limit; `gated` where
 * each week waits for the report before it.
 */
export function approved(by: "adjustor" | "manager" = "adjustor", { gated = false } = {}): Step {
  return async (stage) => {
    await determineRequest.run(as(by, stage, decisionTime(stage, 2)), {
      requestId: lastRequest(stage),
      idempotencyKey: randomUUID(),
      outcome: "approve",
      sessions: plannedStay(stage).sessions,
      gated,
    });
  };
}

/** The adjustor approves fewer sessions than asked, and says why. */
export function approvedInPart(sessions: number, reasonCode: ReasonCode, text: string): Step {
  return async (stage) => {
    await determineRequest.run(as("adjustor", stage, decisionTime(stage, 2, "15:25")), {
      requestId: lastRequest(stage),
      idempotencyKey: randomUUID(),
      outcome: "approve_in_part",
      sessions,
      reasonCode,
      text,
    });
  };
}

type More = { sessions: number; minutes?: number; reason: string; overrideReason?: string };

async function askForMore(
  stage: Stage,
  type: "extension" | "change",
  more: More,
  { at, startOn }: { at: Date; startOn: PlainDate },
): Promise<void> {
  const { sessionsPerWeek, minutes } = plannedStay(stage);
  const weeks = Math.ceil(more.sessions / sessionsPerWeek);
  const { requestId } = await submitRequest.run(as("therapist", stage, at), {
    programId: stage.programId,
    type,
    sessions: more.sessions,
    minutesPerSession: more.minutes ?? minutes,
    startOn,
    endOn: addDays(startOn, weeks * 7 - 3),
    reason: more.reason,
    overrideReason: more.overrideReason,
  });
  stage.requestIds.push(requestId);
}

/** The clinic asks for more, at the time the story's deadline counts from. */
export function askedAgain(type: "extension" | "change", more: More): Step {
  return async (stage) => {
    const { again } = stage.timeline;
    if (!again) throw new Error(`${stage.referral.claim}: the story has no second request in time.`);
    await askForMore(stage, type, more, { at: again.askedAt, startOn: again.startOn });
  };
}

/** A day of the week after the last reported one: 0 is its Monday. */
const inNextWeek = (stage: Stage, day: number, time: string) =>
  instantAt(dayOfWeek(stage, stage.week + 1, day), time, stage.zone);

/** On the Wednesday of the last week of the stay, the clinic asked for more from the next Monday on. */
export function askedForExtension(more: More): Step {
  return (stage) =>
    askForMore(stage, "extension", more, {
      at: inNextWeek(stage, 2, "13:05"),
      startOn: dayOfWeek(stage, stage.week + 2, 0),
    });
}

/** The adjustor approved the extension on the Friday. */
export function extensionApproved(sessions: number): Step {
  return async (stage) => {
    await determineRequest.run(as("adjustor", stage, inNextWeek(stage, 4, "11:30")), {
      requestId: lastRequest(stage),
      idempotencyKey: randomUUID(),
      outcome: "approve",
      sessions,
    });
  };
}

/** The adjustor referred it on the Thursday, and the payer's reviewer did not approve on the Friday. */
export function deniedByReviewer(reasonCode: ReasonCode, text: string): Step {
  return async (stage) => {
    const requestId = lastRequest(stage);
    await referRequest.run(as("adjustor", stage, inNextWeek(stage, 3, "09:50")), {
      requestId,
      idempotencyKey: randomUUID(),
      reasonCode,
      text: "Please judge whether further sessions are medically necessary.",
    });
    await reviewRequest.run(as("reviewer", stage, inNextWeek(stage, 4, "13:15")), {
      requestId,
      idempotencyKey: randomUUID(),
      outcome: "deny",
      reasonCode,
      text,
    });
  };
}

/** The clinic contests what was decided, so many hours ago. */
export function contested(text: string, ago: number): Step {
  return async (stage) => {
    const { requestId } = await askReconsideration.run(as("therapist", stage, hoursAgo(stage, ago)), {
      requestId: lastRequest(stage),
      idempotencyKey: randomUUID(),
      text,
      endOn: addDays(dayOfWeek(stage, stage.week + 4, 0), 4),
    });
    stage.requestIds.push(requestId);
  };
}

const hoursAgo = ({ now }: Stage, hours: number) => new Date(+now - hours * 3_600_000);

/** The adjustor has referred the open request to the payer's reviewer. */
export function referred(reasonCode: ReasonCode, text: string, ago: number): Step {
  return async (stage) => {
    await referRequest.run(as("adjustor", stage, hoursAgo(stage, ago)), {
      requestId: lastRequest(stage),
      idempotencyKey: randomUUID(),
      reasonCode,
      text,
    });
  };
}

/** The adjustor has asked a question about the open request. */
export function questioned(text: string, ago: number, askedOf: "clinic" | "physician" = "clinic"): Step {
  return async (stage) => {
    await askInformation.run(as("adjustor", stage, hoursAgo(stage, ago)), {
      requestId: lastRequest(stage),
      idempotencyKey: randomUUID(),
      askedOf,
      text,
    });
  };
}

/** The clinic has answered it. */
export function answered(text: string, ago: number): Step {
  return async (stage) => {
    await answerInformation.run(as("therapist", stage, hoursAgo(stage, ago)), {
      requestId: lastRequest(stage),
      idempotencyKey: randomUUID(),
      text,
    });
  };
}
