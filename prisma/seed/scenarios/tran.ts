import { discharged, returned, workStatus } from "../story/endings";
import { baseline, confirmed, demands, weeks } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked } from "../story/requests";
import type { Story } from "../story/story";
import { startedWeeksAgo } from "../story/when";

export const tran: Story = {
  about: "A firefighter who met every demand in the fifth week and went back to full duty.",
  referral: {
    claim: "TX-40533",
    worker: "Bao Tran",
    job: "firefighter",
    kind: "hardening",
    clinic: "loneStar",
    employer: "aldine",
    adjustor: "shah",
    physician: "chen",
    nurse: "alvarez",
    region: "Knee",
    diagnosis: ["S83.511A", "Sprain of the anterior cruciate ligament"],
    injuredWeeksAgo: 30,
    weeklyWageDollars: 1310,
  },
  when: startedWeeksAgo(7),
  steps: [
    demands,
    confirmed,
    baseline(61.2),
    plan(5, 4, 240),
    signed,
    asked("Drag, ladder and stairs in gear are short of the job."),
    approved(),
    weeks(70.4, 79.1, 87.3, 94.2, 100),
    workStatus("full_duty"),
    discharged("full_duty", "ready_for_full_duty"),
    returned,
  ],
};
