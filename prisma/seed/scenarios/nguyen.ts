import { baseline, confirmed, demands, week } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked, askedAgain } from "../story/requests";
import type { Story } from "../story/story";
import { askedAgainDue } from "../story/when";

export const nguyen: Story = {
  about:
    "A nurse close to her job after three weeks: one more week of conditioning is on track to finish it.",
  referral: {
    claim: "CA-88123",
    worker: "Thu Nguyen",
    job: "nurse",
    kind: "conditioning",
    clinic: "bay",
    employer: "bayshore",
    adjustor: "marsh",
    physician: "ito",
    nurse: "boone",
    region: "Low back",
    diagnosis: ["M54.50", "Low back pain"],
    injuredWeeksAgo: 10,
    weeklyWageDollars: 1710,
  },
  when: askedAgainDue("extension", 1, 3),
  steps: [
    demands,
    confirmed,
    baseline(68, { "lift-floor": 32 }),
    plan(3, 5, 180),
    signed,
    asked("Patient transfers and floor lift are short of the job after twelve therapy visits."),
    approved(),
    week(76.1, { "lift-floor": 36 }),
    week(82.3, { "lift-floor": 40 }),
    week(88.4, { "lift-floor": 44 }),
    askedAgain("extension", {
      sessions: 5,
      reason: "One more week for the floor lift; all else is nearly there.",
    }),
  ],
};
