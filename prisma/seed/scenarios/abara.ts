import { baseline, confirmed, demands } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { asked } from "../story/requests";
import type { Story } from "../story/story";
import { initialDue } from "../story/when";

export const abara: Story = {
  about: "A warehouse worker's first request, complete and waiting for its decision.",
  referral: {
    claim: "CA-88140",
    worker: "Selam Abara",
    job: "warehouse",
    kind: "conditioning",
    clinic: "bay",
    employer: "bayshore",
    adjustor: "marsh",
    physician: "ito",
    nurse: "boone",
    region: "Shoulder",
    diagnosis: ["M75.101", "Rotator cuff tear, right"],
    injuredWeeksAgo: 14,
    weeklyWageDollars: 780,
  },
  when: initialDue(2),
  steps: [
    demands,
    confirmed,
    baseline(58, { push: 52, "lift-floor": 34, "lift-waist": 21 }),
    plan(4, 3, 180),
    signed,
    asked("Pushing and overhead lift are short of the job; range of motion is full since October."),
  ],
};
