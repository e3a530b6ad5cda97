import { dayIn, instantAt } from "@/server/domain/plain-date";
import type { BodyRegion } from "@/server/domain/programs/labels";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { aroundAsking, as, dayOfWeek, type Stage, type Step } from "./stage";

/** What the worker may not do at first, and what remains after two weeks. They name acts, never the injury. */
type Restrictions = readonly [first: string, later: string];

const usual: Restrictions = ["No lifting above 20 lb; no climbing.", "No lifting above 40 lb."];
const overhead: Restrictions = [
  "No lifting above 15 lb; no reaching or lifting overhead.",
  "No lifting above 35 lb; none overhead.",
];
const onFeet: Restrictions = [
  "No kneeling, crawling or climbing; standing and walking up to 4 hours a shift.",
  "No climbing; standing and walking up to 6 hours a shift.",
];
const restrictionsOf: Partial<Record<BodyRegion, Restrictions>> = {
  Neck: overhead,
  Shoulder: overhead,
  Knee: onFeet,
  "Ankle or foot": onFeet,
  "Wrist or hand": [
    "No gripping or carrying above 10 lb; no ladders.",
    "No carrying above 30 lb; no ladders.",
  ],
  "Low back": [
    "No lifting above 20 lb; no lifting from the floor; no repeated bending or twisting.",
    "No lifting above 40 lb; none from the floor.",
  ],
};

/** One worker in four starts off work; the same ones each time. */
const startsOff = ({ referral }: Stage) => Number(referral.claim.replace(/\D/g, "")) % 4 === 0;

const textsFor = ({ referral }: Stage) => restrictionsOf[referral.region] ?? usual;

async function issue(stage: Stage, at: Date, restrictions: string | null): Promise<void> {
  await issueWorkStatus.run(as("physician", stage, at), {
    programId: stage.programId,
    status: restrictions === null ? "off_work" : "modified_duty",
    restrictions: restrictions ?? "",
    fromOn: dayIn(at, stage.zone),
  });
}

/** With the order, the physician says what the worker may do meanwhile. */
export const firstStatus: Step = async (stage) => {
  const [first] = textsFor(stage);
  await issue(stage, aroundAsking(stage, -2, "08:30"), startsOff(stage) ? null : first);
};

/** On the Friday of the second reported week the physician allows more. */
export const laterStatus: Step = async (stage) => {
  if (stage.week !== 2) return;
  const [, later] = textsFor(stage);
  await issue(stage, instantAt(dayOfWeek(stage, stage.week, 4), "15:55", stage.zone), later);
};
