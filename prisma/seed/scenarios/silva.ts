import { baseline, confirmed, demands, week, weekSoFar } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked, askedAgain } from "../story/requests";
import type { Story } from "../story/story";
import { askedAgainDue } from "../story/when";

export const silva: Story = {
  about: "An electrician ahead of the plan: the clinic asks for three sessions more to finish overhead work.",
  referral: {
    claim: "CA-88151",
    worker: "Rafael Silva",
    job: "electrician",
    kind: "conditioning",
    clinic: "bay",
    employer: "bayshore",
    adjustor: "marsh",
    physician: "ito",
    nurse: "boone",
    region: "Neck",
    diagnosis: ["M54.2", "Neck pain"],
    injuredWeeksAgo: 9,
    weeklyWageDollars: 1420,
  },
  when: askedAgainDue("change", 3, 2),
  steps: [
    demands,
    confirmed,
    baseline(58.1, { "reach-up": 60 }),
    plan(4, 3, 180),
    signed,
    asked("Overhead reach and ladder work are short of the job."),
    approved(),
    week(67, { "reach-up": 72 }),
    week(76, { "reach-up": 84 }),
    weekSoFar,
    askedAgain("change", { sessions: 3, reason: "One session more a week, for overhead work alone." }),
  ],
};
