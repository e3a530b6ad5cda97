import { attached } from "../story/attached";
import { discharged, workStatus } from "../story/endings";
import { baseline, confirmed, demands, weeks } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked, askedForExtension, deniedByReviewer } from "../story/requests";
import type { Story } from "../story/story";
import { startedWeeksAgo } from "../story/when";

export const delgado: Story = {
  about:
    "A refinery driver in Louisiana whose extension the payer's reviewer did not approve; she went back to modified duty.",
  referral: {
    claim: "LA-20417",
    worker: "Rosa Delgado",
    job: "truck",
    kind: "hardening",
    clinic: "gulfCoast",
    employer: "calcasieu",
    adjustor: "fontenot",
    physician: "broussard",
    nurse: "boone",
    region: "Low back",
    diagnosis: ["M54.16", "Lumbar radiculopathy"],
    injuredWeeksAgo: 26,
    weeklyWageDollars: 1015,
  },
  when: startedWeeksAgo(7),
  steps: [
    demands,
    confirmed,
    baseline(51.5),
    plan(5, 5, 240),
    signed,
    attached("order"),
    asked("Landing gear, chains and sitting tolerance are short of the job."),
    approved("manager"),
    weeks(57.2, 60.4, 63, 65.4),
    askedForExtension({ sessions: 15, reason: "Three more weeks to reach the landing gear." }),
    deniedByReviewer(
      "other_program",
      "The gain of the last weeks is small and lies in sitting tolerance, which a home program serves as well.",
    ),
    weeks(67.5),
    workStatus("modified_duty", "No cranking above 45 lb; climb the cab no more than 8 times a shift."),
    discharged("modified_duty", "not_authorized"),
  ],
};
