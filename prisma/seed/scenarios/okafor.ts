import { attached } from "../story/attached";
import { baseline, confirmed, demands, week } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked, askedAgain } from "../story/requests";
import type { Story } from "../story/story";
import { askedAgainDue } from "../story/when";

export const okafor: Story = {
  about:
    "A freight mover who gains every week; the extension that would finish it has passed its deadline undecided.",
  referral: {
    claim: "TX-40718",
    worker: "Daniel Okafor",
    job: "freight",
    kind: "hardening",
    clinic: "loneStar",
    employer: "brazos",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Low back",
    diagnosis: ["S39.012A", "Strain of the low back"],
    injuredWeeksAgo: 15,
    weeklyWageDollars: 864,
  },
  when: askedAgainDue("extension", "overdue", 4),
  steps: [
    demands,
    confirmed,
    baseline(45.1, { "carry-50": 24 }),
    plan(4, 5, 240),
    signed,
    attached("order"),
    asked("Carrying and floor lift are far short of the job; outpatient therapy has stopped bringing gains."),
    approved(),
    week(51.9, { "carry-50": 30 }),
    week(58.2, { "carry-50": 35 }),
    week(63.4, { "carry-50": 40 }),
    week(
      70.2,
      { "carry-50": 45 },
      { note: "Carries 45 lb for 50 ft at a frequent pace; recovers within a minute." },
    ),
    askedAgain("extension", {
      sessions: 10,
      reason: "Two more weeks at this pace bring the frequent carry within reach of the job.",
    }),
  ],
};
