import { agreedRates } from "@/server/domain/fees/hourly-rates";
import type { ProgramKind } from "@/server/domain/fees/rate";
import type { Unit } from "@/server/domain/job-demands/demand";
import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { saveDemands } from "@/server/services/job-demands/save-demands";
import { openProgram } from "@/server/services/programs/open";
import { submitBaseline } from "@/server/services/progress/submit-baseline";
import { writeRates } from "@/server/services/reference/write-rates";
import { planStay } from "@/server/services/stay/plan-stay";
import { transaction } from "@/server/services/transaction";
import { owner } from "./owner";
import type { Someone, World } from "./world";

/** A Monday morning in Texas, in no holiday week's way. */
export const monday = new Date("2026-11-02T15:00:00.000Z");

type Stage = "referral" | "demands" | "baseline" | "planned";
const stages: readonly Stage[] = ["referral", "demands", "baseline", "planned"];

export type MakeProgram = {
  state?: string;
  kind?: ProgramKind;
  /** How far the clinic has come; "planned" unless said. */
  upTo?: Stage;
  /** When it all happened: the day of referral, baseline and plan. */
  now?: Date;
  weeks?: number;
  sessionsPerWeek?: number;
  minutes?: number;
  /** The stay's first day; the day of `now` unless said. */
  startOn?: PlainDate;
};

export type MadeProgram = {
  programId: string;
  programNumber: string;
  claimNumber: string;
  worker: Someone;
  /** By the demand's code. */
  demandIds: Record<string, string>;
  now: Date;
  startOn: PlainDate;
};

/** The worked example of the rule book: a police officer's five demands and 72.6 % of them at the baseline. */
export const policeDemands = [
  {
    code: "lift",
    label: "lift floor–waist",
    kind: "load",
    unit: "lb",
    required: 50,
    band: "occasional",
    baseline: 40,
  },
  { code: "drag", label: "drag", kind: "task", unit: "lb", required: 165, band: null, baseline: 101 },
  { code: "run", label: "run 1.5 mi", kind: "task", unit: "s", required: 900, band: null, baseline: 1200 },
  {
    code: "stand",
    label: "stand",
    kind: "tolerance",
    unit: "min/shift",
    required: 240,
    band: null,
    baseline: 180,
  },
  {
    code: "kneel",
    label: "kneel",
    kind: "tolerance",
    unit: "min/shift",
    required: 60,
    band: null,
    baseline: 43,
  },
] as const;

let claims = 22_000;

/** A program of the world's clinic, brought as far as asked through the product's own commands. */
export async function makeProgram(world: World, options: MakeProgram = {}): Promise<MadeProgram> {
  const { upTo = "planned", now = monday } = options;
  const reached = (stage: Stage) => stages.indexOf(upTo) >= stages.indexOf(stage);
  await agreeRates(world);
  const made = await refer(world, options, now);
  if (reached("demands")) made.demandIds = await describeJob(world, made);
  if (reached("baseline")) await measureBaseline(world, made);
  if (reached("planned")) await fixStay(world, made, options);
  return made;
}

async function agreeRates(world: World): Promise<void> {
  const rates = ["LA", "TN"].flatMap((jurisdiction) =>
    agreedRates({
      payerId: world.payerId,
      clinicId: null,
      jurisdiction,
      program: "hardening",
      hourlyCents: 6000,
      effectiveFrom: "2020-01-01" as PlainDate,
    }),
  );
  await transaction({ kind: "system" }, ({ tx }) => writeRates(tx, rates));
}

async function refer(world: World, options: MakeProgram, now: Date): Promise<MadeProgram> {
  claims += 1;
  const claimNumber = `0450-${claims}`;
  const { state = "TX", kind = "hardening" } = options;
  const today = dayIn(now, "America/Chicago");
  const opened = await openProgram.run(
    { identity: world.people.therapist.identity, now },
    {
      claimNumber,
      payerId: world.payerId,
      employerId: world.employerId,
      physicianId: world.people.physician.personId,
      adjustorId: world.people.adjustor.personId,
      caseManagerId: world.people.caseManager.personId,
      worker: { givenName: "Ana", familyName: `Ruiz ${claims}`, email: `worker${claims}@example.test` },
      state,
      injuredOn: addDays(today, -90),
      referredOn: today,
      therapyPlateauOn: today,
      bodyRegion: "Low back",
      diagnosis: { code: "M54.50", label: "Low back pain", accepted: true },
      jobTitle: "Police officer",
      kind,
    },
  );
  const startOn = options.startOn ?? today;
  const worker = await workerOf(opened.programId);
  return { ...opened, claimNumber, worker, demandIds: {}, now, startOn };
}

/** A worker's membership is the portal's own to give; the clinic's referral does not sign anybody in. */
async function workerOf(programId: string): Promise<Someone> {
  const { rows } = await (await owner()).query<{ person_id: string; id: string }>(
    `insert into membership (person_id, role) select worker_id, 'worker' from program where id = $1 returning id, person_id`,
    [programId],
  );
  const [row] = rows;
  const membershipId = row?.id ?? "";
  return { personId: row?.person_id ?? "", membershipId, identity: { kind: "membership", membershipId } };
}

async function describeJob(world: World, { programId, now }: MadeProgram): Promise<Record<string, string>> {
  await saveDemands.run(
    { identity: world.people.therapist.identity, now },
    {
      programId,
      jobTitle: "Police officer",
      demands: policeDemands.map(({ baseline: _, ...demand }) => ({
        ...demand,
        direction: demand.unit === "s" ? "at_most" : "at_least",
        essential: true,
        source: "employer",
      })),
    },
  );
  const { rows } = await (await owner()).query<{ id: string; code: string }>(
    "select id, code from demand where program_id = $1",
    [programId],
  );
  return Object.fromEntries(rows.map(({ id, code }) => [code, id]));
}

/** One test day's abilities as a report sends them; `measured` by demand code, the baseline's amounts unless said. */
export function abilitiesOf(
  program: Pick<MadeProgram, "demandIds">,
  { week, testedOn, measured = {} }: { week: number; testedOn: PlainDate; measured?: Record<string, number> },
) {
  return policeDemands.map(({ code, unit, band, baseline }) => ({
    demandId: program.demandIds[code] ?? "",
    measured: measured[code] ?? baseline,
    unit: unit as Unit,
    band,
    testedOn,
    week,
    tester: "T. Cole, PT",
    effortValid: true,
  }));
}

async function measureBaseline(world: World, program: MadeProgram): Promise<void> {
  const { programId, now } = program;
  const abilities = abilitiesOf(program, { week: 0, testedOn: dayIn(now, "America/Chicago") });
  await submitBaseline.run(
    { identity: world.people.therapist.identity, now },
    { programId, report: { week: 0, sessionsPlanned: 0, sessionsAttended: 0, abilities } },
  );
}

async function fixStay(
  world: World,
  { programId, now, startOn }: MadeProgram,
  options: MakeProgram,
): Promise<void> {
  const { weeks = 4, sessionsPerWeek = 5, minutes = 240 } = options;
  const stay = {
    startOn,
    weeks,
    sessionsPerWeek,
    minutesByWeek: Array.from({ length: weeks }, () => minutes),
  };
  await planStay.run({ identity: world.people.therapist.identity, now }, { programId, stay });
}
