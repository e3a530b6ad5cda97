import { called, nurseCalled } from "../story/coordination";
import { baseline, confirmed, demands, week } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked, askedAgain } from "../story/requests";
import type { Story } from "../story/story";
import { askedAgainDue } from "../story/when";

export const hall: Story = {
  about:
    "A construction laborer without progress for two weeks: discharge is proposed, the clinic asks to go on all the same.",
  referral: {
    claim: "TX-40691",
    worker: "James Hall",
    job: "laborer",
    kind: "hardening",
    clinic: "panhandle",
    employer: "caprock",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Low back",
    diagnosis: ["M51.26", "Lumbar disc displacement"],
    injuredWeeksAgo: 22,
    weeklyWageDollars: 912,
  },
  when: askedAgainDue("change", 2, 4),
  steps: [
    demands,
    confirmed,
    baseline(45.8, { lift: 22 }),
    plan(4, 5, 360),
    signed,
    asked("Frequent lift, carry and shovelling are far short of the job."),
    approved("manager"),
    week(49.1, { lift: 25 }),
    week(52.9, { lift: 28 }),
    week(52.9, {}, { note: "No gain in lift or carry; pain behaviour on two of twelve tests." }),
    called("One flat week; the plan is changed to shorter carries with more repetitions."),
    week(53.4, {}, { effortValid: true, behaviouralNote: "Worried about losing his place with the crew." }),
    nurseCalled("employer", "Kay Pruitt", "Light yard work is open to him from next week on.", 26),
    askedAgain("change", {
      sessions: 10,
      reason: "Ten sessions aimed at yard work the employer offers, in place of the full job.",
      overrideReason:
        "The employer has a lighter job within reach, which the program was not aimed at so far.",
    }),
  ],
};
