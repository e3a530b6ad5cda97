import { baseline, confirmed, demands, weeks } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked, askedForExtension, contested, deniedByReviewer } from "../story/requests";
import type { Story } from "../story/story";
import { startedWeeksAgo } from "../story/when";

export const wade: Story = {
  about:
    "A carrier whose extension a reviewer did not approve; the clinic contests it, and it waits for a second look.",
  referral: {
    claim: "TX-40803",
    worker: "Curtis Wade",
    job: "carrier",
    kind: "conditioning",
    clinic: "loneStar",
    employer: "aldine",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Knee",
    diagnosis: ["S83.511A", "Sprain of the anterior cruciate ligament of the right knee"],
    injuredWeeksAgo: 15,
    weeklyWageDollars: 905,
  },
  when: startedWeeksAgo(4),
  steps: [
    demands,
    confirmed,
    baseline(60.2),
    plan(4, 5, 180),
    signed,
    asked("Walking and carrying the satchel are short of the route."),
    approved(),
    weeks(66.3, 72.1, 78.0),
    askedForExtension({ sessions: 10, reason: "Two more weeks for the stairs and the full satchel." }),
    deniedByReviewer("other_program", "Home exercise with a weekly check would serve better at this level."),
    weeks(83.8),
    contested(
      "The fourth week gained 5.8 points at the full satchel, which home exercise does not load.",
      20,
    ),
  ],
};
