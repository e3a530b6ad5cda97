import { attached } from "../story/attached";
import { baseline, demands } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { asked } from "../story/requests";
import type { Story } from "../story/story";
import { initialDue } from "../story/when";

export const brooks: Story = {
  about: "A janitor's first request; the employer has not confirmed the demands yet.",
  referral: {
    claim: "TX-40733",
    worker: "Alma Brooks",
    job: "janitor",
    kind: "conditioning",
    clinic: "panhandle",
    employer: "aldine",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Ankle or foot",
    diagnosis: ["S93.401A", "Sprain of the right ankle"],
    injuredWeeksAgo: 11,
    weeklyWageDollars: 610,
  },
  when: initialDue(2),
  steps: [
    demands,
    baseline(71.5, { stand: 260 }),
    plan(2, 5, 180),
    signed,
    attached("order", "therapy_notes"),
    asked("Standing and mopping tolerance are short of a full shift."),
  ],
};
