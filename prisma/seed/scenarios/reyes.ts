import { attached } from "../story/attached";
import { called } from "../story/coordination";
import { baseline, confirmed, demands, week } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked, askedAgain } from "../story/requests";
import type { Story } from "../story/story";
import { askedAgainDue } from "../story/when";
import { clinicWrote, signsIn } from "../story/worker";

export const reyes: Story = {
  about:
    "A police officer on a steady course: drag and floor lift hold him back, three more weeks hardly close the gap.",
  referral: {
    claim: "TX-40655",
    worker: "Miguel Reyes",
    email: "reyes@worker.example",
    job: "police",
    kind: "hardening",
    clinic: "loneStar",
    employer: "aldine",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Shoulder",
    diagnosis: ["S46.011A", "Strain of the right rotator cuff"],
    injuredWeeksAgo: 12,
    weeklyWageDollars: 1203,
  },
  when: askedAgainDue("extension", 0, 4),
  steps: [
    demands,
    confirmed,
    baseline(52.4, {
      drag: 101,
      "lift-floor": 40,
      run: 1200,
      "climb-6": 0,
      restrain: 1,
      stand: 180,
      kneel: 43,
      "carry-100": 45,
    }),
    plan(4, 5, 240),
    signed,
    attached("order", "therapy_notes"),
    asked("Drag, floor lift, run and wall are short of the job; therapy has reached its plateau."),
    approved(),
    signsIn({ shown: true }),
    week(58.9, { drag: 108, "lift-floor": 46, run: 1150, stand: 210, kneel: 48, "carry-100": 46 }),
    week(64.2, { drag: 115, "lift-floor": 52, run: 1095, stand: 240, kneel: 50, "carry-100": 48 }),
    week(
      65.1,
      { drag: 118, "lift-floor": 55, run: 1085, kneel: 52, "carry-100": 50 },
      { attended: 4, excuse: "medical_appointment" },
    ),
    called("Week 3 was flat after a day missed for the surgeon's check; the plan goes on."),
    week(
      71.8,
      { drag: 128, "lift-floor": 62, run: 1025, "climb-6": 1, kneel: 56 },
      {
        note: "Wall climb newly met. Drag is limited by grip endurance, not by pain.",
        behaviouralNote: "Confident; expects to return to patrol.",
      },
    ),
    clinicWrote("You climbed the wall on Thursday. Next week we work on the drag again.", 20),
    askedAgain("extension", {
      sessions: 15,
      reason: "Drag and floor lift still short; wall climb newly met.",
    }),
  ],
};
