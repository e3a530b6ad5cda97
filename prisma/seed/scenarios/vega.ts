import { baseline, confirmed, demands, weeks } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked } from "../story/requests";
import type { Story } from "../story/story";
import { startedWeeksAgo } from "../story/when";

export const vega: Story = {
  about:
    "A carpenter whose whole stay is approved week by week; after one flat week the third is open, the fourth waits.",
  referral: {
    claim: "TX-40795",
    worker: "Rosa Vega",
    job: "carpenter",
    kind: "hardening",
    clinic: "loneStar",
    employer: "caprock",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Shoulder",
    diagnosis: ["S46.011A", "Strain of the right rotator cuff"],
    injuredWeeksAgo: 13,
    weeklyWageDollars: 1_020,
  },
  when: startedWeeksAgo(2),
  steps: [
    demands,
    confirmed,
    baseline(58.4),
    plan(4, 5, 240),
    signed,
    asked("Lifting and carrying sheet goods are short of the job."),
    approved("adjustor", { gated: true }),
    weeks(64.1, 64.6),
  ],
};
