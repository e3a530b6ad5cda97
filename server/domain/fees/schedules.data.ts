import type { RuleStatus } from "@/server/domain/jurisdictions/rule";

/** How a jurisdiction pays, where that is known without its amounts. */
export type FeeSchedule = {
  jurisdiction: string;
  /** Pays the lesser of the clinic's charge and the table. */
  lesserOfBilled: boolean;
  /** Timed codes: units of so many minutes, more than half of one counting as one, and the most a day and discipline. */
  timedUnits?: { minutes: number; mostPerDay: number };
  /** Why no amount may be found, as a sentence. */
  whyNoRate: string;
  source: string;
  status: RuleStatus;
};

/** The shipped schedules' manner of paying (rules.md §5). */
export const shippedSchedules: readonly FeeSchedule[] = [
  {
    jurisdiction: "TX",
    lesserOfBilled: false,
    whyNoRate: "The Texas rates loaded hold for services from 1 Sep 2016.",
    source: "28 TAC 134.230",
    status: "seen",
  },
  {
    jurisdiction: "TN",
    lesserOfBilled: true,
    timedUnits: { minutes: 15, mostPerDay: 4 },
    whyNoRate: "The amounts of the Tennessee table are not loaded.",
    source: "Tenn. R. 0800-02-18-.09(1), (3)",
    status: "seen",
  },
  {
    jurisdiction: "LA",
    lesserOfBilled: false,
    whyNoRate: "The amounts of the Louisiana schedule are not loaded.",
    source: "LAC 40:I.5127",
    status: "seen",
  },
  {
    jurisdiction: "WA",
    lesserOfBilled: false,
    whyNoRate: "The amounts of the Washington schedule are not loaded.",
    source: "Washington L&I, work rehabilitation page",
    status: "seen",
  },
  {
    jurisdiction: "NC",
    lesserOfBilled: false,
    whyNoRate: "North Carolina sets no amount: it is paid by agreement.",
    source: "NCIC fee schedule, section 12",
    status: "seen",
  },
];

/** The schedule of a jurisdiction; one with no amounts where nothing is known. */
export function scheduleOf(schedules: readonly FeeSchedule[], jurisdiction: string): FeeSchedule {
  return (
    schedules.find((schedule) => schedule.jurisdiction === jurisdiction) ?? {
      jurisdiction,
      lesserOfBilled: false,
      whyNoRate: `No fee schedule for ${jurisdiction} is loaded.`,
      source: "none loaded",
      status: "policy",
    }
  );
}
