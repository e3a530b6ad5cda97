import { attached } from "../story/attached";
import { baseline, confirmed, demands } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { asked } from "../story/requests";
import type { Story } from "../story/story";
import { askedHoursAgo } from "../story/when";

export const park: Story = {
  about: "A nursing assistant's first request, an hour old.",
  referral: {
    claim: "CA-88160",
    worker: "Hana Park",
    job: "aide",
    kind: "conditioning",
    clinic: "bay",
    employer: "bayshore",
    adjustor: "marsh",
    physician: "ito",
    nurse: "boone",
    region: "Knee",
    diagnosis: ["M23.91", "Internal derangement of the right knee"],
    injuredWeeksAgo: 13,
    weeklyWageDollars: 742,
  },
  when: askedHoursAgo(1),
  steps: [
    demands,
    confirmed,
    baseline(63.7, { pivot: 80, "lift-floor": 36, push: 35 }),
    plan(4, 3, 180),
    signed,
    attached("order", "therapy_notes"),
    asked("Pivot transfers are short of the job; the knee bends fully since last month."),
  ],
};
