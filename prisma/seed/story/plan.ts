import { signOrder } from "@/server/services/physician/sign-order";
import { signPlan } from "@/server/services/physician/sign-plan";
import { planStay } from "@/server/services/stay/plan-stay";
import { aroundAsking, as, type Plan, plannedStay, type Step } from "./stage";
import { firstStatus } from "./work-status";

/** The clinic fixes the length of stay: weeks × sessions × minutes a session. */
export function plan(weeks: number, sessionsPerWeek: number, minutes: number): Step {
  return async (stage) => {
    const planned: Plan = { weeks, sessionsPerWeek, minutes };
    stage.plan = planned;
    const { startOn, minutesByWeek } = plannedStay(stage);
    await planStay.run(as("therapist", stage, aroundAsking(stage, -3, "16:20")), {
      programId: stage.programId,
      stay: { startOn, weeks, sessionsPerWeek, minutesByWeek },
    });
  };
}

/** The physician signs the order, and says what the worker may do meanwhile. */
export const ordered: Step = async (stage) => {
  await signOrder.run(as("physician", stage, aroundAsking(stage, -2, "08:20")), {
    programId: stage.programId,
  });
  await firstStatus(stage);
};

/** The physician signs the order and the plan of care. */
export const signed: Step = async (stage) => {
  await ordered(stage);
  await signPlan.run(as("physician", stage, aroundAsking(stage, -2, "08:25")), {
    programId: stage.programId,
    staySeq: 1,
    decision: "signed",
  });
};
