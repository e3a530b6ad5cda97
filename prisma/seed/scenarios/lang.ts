import { baseline, confirmed, demands, silentWeek, weeks } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked } from "../story/requests";
import type { Story } from "../story/story";
import { startedWeeksAgo } from "../story/when";

export const lang: Story = {
  about:
    "A carrier whose clinic went on for a week after the authorization had ended: surprise sessions, and no report.",
  referral: {
    claim: "TX-40671",
    worker: "Wes Lang",
    job: "carrier",
    kind: "conditioning",
    clinic: "panhandle",
    employer: "aldine",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Hip",
    diagnosis: ["S76.011A", "Strain of the right hip"],
    injuredWeeksAgo: 14,
    weeklyWageDollars: 890,
  },
  when: startedWeeksAgo(4),
  steps: [
    demands,
    confirmed,
    baseline(62.3),
    plan(3, 3, 180),
    signed,
    asked("Walking and carrying the satchel are short of the route."),
    approved(),
    weeks(69.5, 76.8, 83.9),
    silentWeek,
  ],
};
