import { dayIn, instantAt, type PlainDate } from "@/server/domain/plain-date";
import type { ExcuseCode } from "@/server/domain/progress/excuse";
import { confirmDemands } from "@/server/services/job-demands/confirm-demands";
import { saveDemands } from "@/server/services/job-demands/save-demands";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { submitBaseline } from "@/server/services/progress/submit-baseline";
import { submitReport } from "@/server/services/progress/submit-report";
import { transaction } from "@/server/services/transaction";
import { type Amounts, amountsFor } from "../abilities";
import { jobs } from "../jobs";
import { aroundAsking, as, dayOfWeek, plannedStay, type Stage, type Step, therapistName } from "./stage";
import { laterStatus } from "./work-status";

/** The job's demands are saved as the job analysis has them. */
export const demands: Step = async (stage) => {
  const { title, occupationCode } = jobs[stage.referral.job];
  const caller = as("therapist", stage, aroundAsking(stage, -6, "10:15"));
  const { programId } = stage;
  await saveDemands.run(caller, { programId, jobTitle: title, occupationCode, demands: [...stage.demands] });
  stage.demandIds = await idsByCode(programId);
};

async function idsByCode(programId: string): Promise<Record<string, string>> {
  const rows = await transaction({ kind: "system" }, ({ tx }) =>
    tx.sql<{ code: string; id: string }>(
      "seed_demand_ids",
      "select code, id from demand where program_id = $1",
      [programId],
    ),
  );
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}

/** The employer confirms that these are the job's demands. */
export const confirmed: Step = async (stage) => {
  await confirmDemands.run(as("employer", stage, aroundAsking(stage, -5, "14:05")), {
    programId: stage.programId,
  });
};

type Measured = {
  /** By the beginning of a demand's code. */
  named?: Amounts;
  effortValid?: boolean;
};

/** A story names a demand by the beginning of its code: "drag" is "drag-25-ft". */
function remember(stage: Stage, named: Amounts): void {
  for (const [start, amount] of Object.entries(named)) {
    const demand = stage.demands.find(({ code }) => code.startsWith(start));
    if (!demand) throw new Error(`${stage.referral.claim}: the job has no demand “${start}”.`);
    stage.named = { ...stage.named, [demand.code]: amount };
  }
}

function abilities(stage: Stage, percent: number, testedOn: PlainDate, week: number, measured: Measured) {
  remember(stage, measured.named ?? {});
  const amounts = amountsFor(stage.demands, Math.round(percent * 10), percent >= 100 ? {} : stage.named);
  return stage.demands.map(({ code, unit, band }) => ({
    demandId: stage.demandIds[code] ?? "",
    measured: amounts[code] ?? 0,
    unit,
    band,
    testedOn,
    week,
    tester: therapistName(stage),
    effortValid: measured.effortValid ?? true,
  }));
}

/** The baseline: a job match of so many percent. */
export function baseline(percent: number, named: Amounts = {}): Step {
  return async (stage) => {
    const at = aroundAsking(stage, -4, "11:20");
    const tested = abilities(stage, percent, dayIn(at, stage.zone), 0, { named });
    await submitBaseline.run(as("therapist", stage, at), {
      programId: stage.programId,
      report: {
        week: 0,
        sessionsPlanned: 0,
        sessionsAttended: 0,
        clinicalNote: "Baseline of function against the job's demands. Cardiovascular response normal.",
        abilities: tested,
      },
    });
  };
}

type Week = Measured & {
  attended?: number;
  excuse?: ExcuseCode;
  note?: string;
  behaviouralNote?: string;
  /** Filed so many days after its Friday. */
  lateDays?: number;
};

const daysOf: Record<number, readonly number[]> = {
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 2, 3],
  5: [0, 1, 2, 3, 4],
};

async function attend(stage: Stage, week: number, { attended, excuse }: Week): Promise<number> {
  const { sessionsPerWeek, minutes } = plannedStay(stage);
  const days = daysOf[sessionsPerWeek] ?? [];
  const present = attended ?? sessionsPerWeek;
  const sessions = days.map((day, index) => ({
    heldOn: dayOfWeek(stage, week, day),
    minutes: index < present ? minutes : 0,
    attended: index < present,
    excuse: index < present ? null : (excuse ?? null),
  }));
  const at = instantAt(dayOfWeek(stage, week, 4), "15:10", stage.zone);
  await recordSessions.run(as("therapist", stage, at), { programId: stage.programId, sessions });
  return present;
}

/** One program week: its sessions, then its report with a job match of so many percent. */
export function week(percent: number, named: Amounts = {}, more: Omit<Week, "named"> = {}): Step {
  return async (stage) => {
    stage.week += 1;
    const friday = dayOfWeek(stage, stage.week, 4);
    const sessionsAttended = await attend(stage, stage.week, more);
    const at = instantAt(dayOfWeek(stage, stage.week, 4 + (more.lateDays ?? 0)), "15:40", stage.zone);
    await submitReport.run(as("therapist", stage, at), {
      programId: stage.programId,
      report: {
        week: stage.week,
        sessionsPlanned: plannedStay(stage).sessionsPerWeek,
        sessionsAttended,
        excuse: more.excuse ?? null,
        clinicalNote: more.note ?? null,
        behaviouralNote: more.behaviouralNote ?? null,
        abilities: abilities(stage, percent, friday, stage.week, { named, effortValid: more.effortValid }),
      },
    });
    await laterStatus(stage);
  };
}

/** Steady weeks, each a job match in percent. */
export function weeks(...percents: number[]): Step {
  return async (stage) => {
    for (const percent of percents) await week(percent)(stage);
  };
}

/** The sessions of a week whose report has not come. */
export const silentWeek: Step = async (stage) => {
  stage.week += 1;
  await attend(stage, stage.week, {});
};

/** The sessions of the running week, up to yesterday. */
export const weekSoFar: Step = async (stage) => {
  const today = dayIn(stage.now, stage.zone);
  const { minutes, sessionsPerWeek } = plannedStay(stage);
  const days = (daysOf[sessionsPerWeek] ?? []).map((day) => dayOfWeek(stage, stage.week + 1, day));
  const sessions = days
    .filter((day) => day < today)
    .map((heldOn) => ({ heldOn, minutes, attended: true, excuse: null }));
  if (sessions.length === 0) return;
  const at = new Date(+stage.now - 1_800_000);
  await recordSessions.run(as("therapist", stage, at), { programId: stage.programId, sessions });
};
