import { attached } from "../story/attached";
import { baseline, confirmed, demands } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { asked, certified } from "../story/requests";
import type { Story } from "../story/story";
import { askedHoursAgo } from "../story/when";

export const osei: Story = {
  about:
    "A nurse's first request that cannot wait: her physician has certified it as expedited, so California gives 72 hours.",
  referral: {
    claim: "CA-88171",
    worker: "Esther Osei",
    job: "nurse",
    kind: "hardening",
    clinic: "bay",
    employer: "bayshore",
    adjustor: "marsh",
    physician: "ito",
    nurse: "boone",
    region: "Shoulder",
    diagnosis: ["S46.011A", "Strain of the right rotator cuff"],
    injuredWeeksAgo: 15,
    weeklyWageDollars: 1688,
  },
  when: askedHoursAgo(21),
  steps: [
    demands,
    confirmed,
    baseline(61.2, { "lift-floor": 34, pivot: 78, "push-a-bed": 44 }),
    plan(4, 5, 240),
    signed,
    attached("order", "therapy_notes"),
    asked(
      "Floor lift, pivot transfers and pushing a bed are short of the ward; therapy has reached its plateau.",
      "Eleven days without treatment since her last clinic closed; the surgeon wants loading to begin this week, before the repaired tendon loses what it gained.",
    ),
    certified(18),
  ],
};
