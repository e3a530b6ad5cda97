import { baseline, confirmed, demands } from "../story/evidence";
import { plan } from "../story/plan";
import { asked, questioned } from "../story/requests";
import type { Story } from "../story/story";
import { initialDue } from "../story/when";

export const kowalski: Story = {
  about: "A truck driver's first request without a signed order: the adjustor has asked the clinic for it.",
  referral: {
    claim: "TX-40702",
    worker: "Piotr Kowalski",
    job: "truck",
    kind: "hardening",
    clinic: "gulfCoast",
    state: "TX",
    employer: "brazos",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Knee",
    diagnosis: ["S83.242A", "Tear of the medial meniscus"],
    injuredWeeksAgo: 17,
    weeklyWageDollars: 1188,
  },
  when: initialDue(1),
  steps: [
    demands,
    confirmed,
    baseline(66.1, { "climb-cab": 7 }),
    plan(4, 4, 240),
    asked("Climbing the cab and cranking the landing gear are short of the job."),
    questioned("The order is not signed. Please send the physician's signed order for work hardening.", 22),
  ],
};
