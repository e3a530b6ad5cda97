import type { WorkStatusAtEnd } from "@/server/domain/outcomes/labels";
import { addDays, instantAt } from "@/server/domain/plain-date";
import type { DischargeReason } from "@/server/domain/programs/labels";
import { reportReturn } from "@/server/services/employer/report-return";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { as, dayOfWeek, type Stage, type Step } from "./stage";

const after = (stage: Stage, days: number, time: string) =>
  instantAt(addDays(dayOfWeek(stage, stage.week, 4), days), time, stage.zone);

/** The clinic ends the program on the Friday of the last reported week. */
export function discharged(workStatus: WorkStatusAtEnd, reason: DischargeReason, completed = true): Step {
  return async (stage) => {
    await dischargeProgram.run(as("therapist", stage, after(stage, 0, "16:30")), {
      programId: stage.programId,
      dischargedOn: dayOfWeek(stage, stage.week, 4),
      workStatus,
      completed,
      reason,
    });
  };
}

/** The physician says what the worker may do, on the Thursday of the last reported week. */
export function workStatus(status: "full_duty" | "modified_duty" | "off_work", restrictions = ""): Step {
  return async (stage) => {
    await issueWorkStatus.run(as("physician", stage, after(stage, 0, "16:10")), {
      programId: stage.programId,
      status,
      restrictions,
      fromOn: addDays(dayOfWeek(stage, stage.week, 4), 3),
    });
  };
}

/** The employer reports that the worker came back on the Monday after. */
export const returned: Step = async (stage) => {
  await reportReturn.run(as("employer", stage, after(stage, 3, "08:40")), {
    programId: stage.programId,
    returnedOn: addDays(dayOfWeek(stage, stage.week, 4), 3),
  });
};
