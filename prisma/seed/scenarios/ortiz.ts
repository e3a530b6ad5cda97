import { attached } from "../story/attached";
import { baseline, confirmed, demands, week, weekSoFar } from "../story/evidence";
import { ordered, plan } from "../story/plan";
import { approved, asked, askedAgain, questioned } from "../story/requests";
import type { Story } from "../story/story";
import { askedAgainDue } from "../story/when";
import { clinicWrote, signsIn } from "../story/worker";

export const ortiz: Story = {
  about:
    "A carpenter in her last week; the extension waits for the physician to sign the plan. She reads Spanish.",
  referral: {
    claim: "TX-40740",
    worker: "Lucía Ortiz",
    email: "ortiz@worker.example",
    locale: "es",
    job: "carpenter",
    kind: "hardening",
    clinic: "gulfCoast",
    state: "TX",
    employer: "caprock",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Wrist or hand",
    diagnosis: ["S52.501A", "Fracture of the right distal radius"],
    injuredWeeksAgo: 16,
    weeklyWageDollars: 985,
  },
  when: askedAgainDue("extension", 1, 3),
  steps: [
    demands,
    confirmed,
    baseline(53.2, { lift: 34 }),
    plan(4, 5, 240),
    ordered,
    attached("order"),
    asked("Lifting and carrying sheet goods are short of the job."),
    approved(),
    signsIn(),
    week(60.1, { lift: 42 }),
    week(66.2, { lift: 48 }),
    week(73.3, { lift: 55, carry: 54, kneel: 92, "climb-a": 15 }),
    weekSoFar,
    clinicWrote("Buen trabajo esta semana. El lunes seguimos con las escaleras.", 30),
    askedAgain("extension", {
      sessions: 10,
      reason: "Two more weeks for lifting at the occasional band and for ladders.",
    }),
    questioned("Dr. Chen, please sign or return the plan of care for this program.", 20, "physician"),
  ],
};
