import type { Story } from "../story/story";
import { askedHoursAgo } from "../story/when";

export const moreno: Story = {
  about: "A roof worker referred this week: the clinic has not listed the demands of the job yet.",
  referral: {
    claim: "TX-40761",
    worker: "Ines Moreno",
    job: "laborer",
    kind: "hardening",
    clinic: "loneStar",
    employer: "caprock",
    adjustor: "marsh",
    physician: "chen",
    nurse: "alvarez",
    region: "Elbow",
    diagnosis: ["M77.11", "Lateral epicondylitis, right elbow"],
    injuredWeeksAgo: 12,
    weeklyWageDollars: 840,
  },
  when: askedHoursAgo(0),
  steps: [],
};
