import { baseline, confirmed, demands } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { asked } from "../story/requests";
import type { Story } from "../story/story";
import { initialDue } from "../story/when";

export const castillo: Story = {
  about: "A firefighter's first request above the adjustor's limit: the claims manager has to decide it.",
  referral: {
    claim: "TX-40752",
    worker: "Bruno Castillo",
    job: "firefighter",
    kind: "hardening",
    clinic: "loneStar",
    employer: "aldine",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Several regions",
    diagnosis: ["S43.431A", "Superior labrum lesion, right shoulder"],
    injuredWeeksAgo: 24,
    weeklyWageDollars: 1340,
  },
  when: initialDue(0),
  steps: [
    demands,
    confirmed,
    baseline(43.6, { drag: 76 }),
    plan(6, 5, 300),
    signed,
    asked("Drag, hoist and stairs in gear are far short of the job; six weeks are planned."),
  ],
};
