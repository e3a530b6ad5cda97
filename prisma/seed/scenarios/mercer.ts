import { discharged } from "../story/endings";
import { baseline, confirmed, demands, week } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approvedInPart, asked } from "../story/requests";
import type { Story } from "../story/story";
import { startedWeeksAgo } from "../story/when";

export const mercer: Story = {
  about:
    "A warehouse worker in Tennessee, approved in part, who missed sessions for want of transport and then left.",
  referral: {
    claim: "TN-31208",
    worker: "Cole Mercer",
    job: "warehouse",
    kind: "hardening",
    clinic: "cumberland",
    employer: "volunteer",
    adjustor: "shah",
    physician: "broussard",
    nurse: "boone",
    region: "Shoulder",
    diagnosis: ["M75.41", "Impingement of the right shoulder"],
    injuredWeeksAgo: 18,
    weeklyWageDollars: 695,
  },
  when: startedWeeksAgo(5),
  steps: [
    demands,
    confirmed,
    baseline(55),
    plan(4, 5, 240),
    signed,
    asked("Pushing and overhead lift are short of the job."),
    approvedInPart(15, "attendance", "Three weeks first: four of twelve therapy visits were missed."),
    week(60.1, {}, { attended: 4, excuse: "transport" }),
    week(60.8, {}, { attended: 2, excuse: "transport" }),
    week(60.8, {}, { attended: 1, excuse: "transport", note: "Has moved to another county." }),
    discharged("off_work", "worker_left", false),
  ],
};
