import { randomUUID } from "node:crypto";
import type { WorkStatusAtEnd } from "@/server/domain/outcomes/labels";
import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import type { DischargeReason } from "@/server/domain/programs/labels";
import { transaction } from "@/server/services/transaction";
import {
  type AdjustorKey,
  type ClinicKey,
  deskOf,
  type EmployerKey,
  organizations,
  therapistOf,
} from "./cast";
import { writeHistory } from "./history-sql";
import { type JobKey, jobs } from "./jobs";
import { familyNames, givenNames } from "./people-names";
import type { Cast } from "./place-cast";
import { type Random, randomFrom } from "./random";

/** A clinic's earlier programs with one payer: how many completed, how many of these at full duty, how many left. */
type Past = {
  clinic: ClinicKey;
  adjustor: AdjustorKey;
  employer: EmployerKey;
  jobs: readonly JobKey[];
  completed: number;
  fullDuty: number;
  left: number;
};

const pasts: readonly Past[] = [
  {
    clinic: "loneStar",
    adjustor: "marsh",
    employer: "aldine",
    jobs: ["police", "firefighter", "carrier"],
    completed: 38,
    fullDuty: 24,
    left: 5,
  },
  {
    clinic: "panhandle",
    adjustor: "marsh",
    employer: "caprock",
    jobs: ["laborer", "carpenter"],
    completed: 21,
    fullDuty: 9,
    left: 6,
  },
  {
    clinic: "bay",
    adjustor: "marsh",
    employer: "bayshore",
    jobs: ["nurse", "aide"],
    completed: 33,
    fullDuty: 19,
    left: 4,
  },
  {
    clinic: "cumberland",
    adjustor: "shah",
    employer: "volunteer",
    jobs: ["warehouse", "freight"],
    completed: 22,
    fullDuty: 14,
    left: 3,
  },
  {
    clinic: "gulfCoast",
    adjustor: "shah",
    employer: "brazos",
    jobs: ["truck", "freight"],
    completed: 12,
    fullDuty: 6,
    left: 3,
  },
  {
    clinic: "gulfCoast",
    adjustor: "fontenot",
    employer: "calcasieu",
    jobs: ["laborer", "electrician"],
    completed: 24,
    fullDuty: 13,
    left: 4,
  },
  {
    clinic: "cumberland",
    adjustor: "fontenot",
    employer: "volunteer",
    jobs: ["truck", "warehouse"],
    completed: 11,
    fullDuty: 7,
    left: 2,
  },
];

type Ended = { workStatus: WorkStatusAtEnd; completed: boolean; reason: DischargeReason };

const fullDuty: Ended = { workStatus: "full_duty", completed: true, reason: "ready_for_full_duty" };
const left: Ended = { workStatus: "off_work", completed: false, reason: "worker_left" };

function endedShort(random: Random): Ended {
  const workStatus = random.pick(["modified_duty", "modified_duty", "off_work", "other_job"] as const);
  return { workStatus, completed: true, reason: random.chance(0.7) ? "stay_ended" : "no_progress" };
}

function endings(random: Random, past: Past): Ended[] {
  return [
    ...Array.from({ length: past.fullDuty }, () => fullDuty),
    ...Array.from({ length: past.completed - past.fullDuty }, () => endedShort(random)),
    ...Array.from({ length: past.left }, () => left),
  ];
}

/** Whether the return lasted; null where that day has not come, or nobody asked. */
function statusAfter(random: Random, ended: Ended, days: number, sinceDays: number): WorkStatusAtEnd | null {
  if (ended.workStatus !== "full_duty" || sinceDays < days || random.chance(0.15)) return null;
  return random.chance(0.9) ? "full_duty" : "modified_duty";
}

function lengths(random: Random, ended: Ended, today: PlainDate) {
  const weeks = random.between(3, 6);
  const ago = random.between(70, 420);
  const startOn = addDays(today, -ago - weeks * 7);
  const promisedOn = addDays(startOn, weeks * 7 - 3);
  const dischargedOn = ended.completed
    ? addDays(promisedOn, random.pick([-7, 0, 0, 0, 0, 4, 7]))
    : addDays(startOn, random.between(4, weeks * 7 - 8));
  return { weeks, ago, startOn, promisedOn, dischargedOn };
}

/** One finished program in the shape that history-sql writes. */
export type PastProgram = ReturnType<typeof pastProgram>;

function pastProgram(random: Random, past: Past, ended: Ended, cast: Cast, index: number, today: PlainDate) {
  const job = jobs[random.pick(past.jobs)];
  const { ago, ...stay } = lengths(random, ended, today);
  const baselineTenths = random.between(420, 680);
  const gained = ended.workStatus === "full_duty" ? 1000 : baselineTenths + random.between(20, 280);
  const sessions = Math.max(3, stay.weeks * 5 - (ended.completed ? random.between(0, 4) : 10));
  const { state } = organizations[past.clinic];
  return {
    programId: randomUUID(),
    claimId: randomUUID(),
    workerId: randomUUID(),
    number: `P-${10_000 + index}`,
    claimNumber: `${state}-${20_000 + index * 11}`,
    givenName: givenNames[(index * 11) % givenNames.length],
    familyName: familyNames[(index * 3) % familyNames.length],
    payerId: cast.organizations[deskOf[past.adjustor].payer],
    clinicId: cast.organizations[past.clinic],
    clinicName: organizations[past.clinic].name,
    employerId: cast.organizations[past.employer],
    employerName: organizations[past.employer].name,
    adjustorId: cast.staff[past.adjustor].personId,
    therapistId: cast.staff[therapistOf[past.clinic]].personId,
    state,
    jobTitle: job.title,
    occupationCode: job.occupationCode,
    strength: job.strength,
    ...stay,
    ...ended,
    baselineTenths,
    jobMatchTenths: gained,
    sessions,
    costCents: sessions * random.pick([20_480, 24_000, 25_600]),
    status30: statusAfter(random, ended, 30, ago),
    status90: statusAfter(random, ended, 90, ago),
    reportsDue: stay.weeks,
    reportsOnTime: Math.max(0, stay.weeks - random.pick([0, 0, 0, 1, 1, 2])),
  };
}

/** Writes programs that ended two to sixteen months ago, so that clinics have outcomes to be compared by. Returns how many. */
export async function placeHistory(cast: Cast, now: Date): Promise<number> {
  const random = randomFrom(7);
  const today = dayIn(now, "America/Chicago");
  const drawn = pasts.flatMap((past) => endings(random, past).map((ended) => ({ past, ended })));
  const programs = drawn.map(({ past, ended }, index) =>
    pastProgram(random, past, ended, cast, index, today),
  );
  await transaction({ kind: "system" }, ({ tx }) => writeHistory(tx, programs));
  return programs.length;
}
