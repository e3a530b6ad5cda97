import { randomInt } from "node:crypto";
import type { Page } from "playwright-core";
import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { stayEndOn } from "@/server/domain/progress/stay";
import { ask } from "./api";

/** The day at the demonstration's clinics in Texas. */
export const clinicToday = () => dayIn(new Date(), "America/Chicago");

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A claim and a worker nobody else has, so that tests share one demonstration without meeting. */
export function somebody(): { claimNumber: string; givenName: string; familyName: string; name: string } {
  const ending = Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join("");
  const familyName = `Q${ending}`;
  return {
    claimNumber: `TX-9${randomInt(10 ** 8, 10 ** 9)}`,
    givenName: "Ada",
    familyName,
    name: `Ada ${familyName}`,
  };
}

const demands = [
  {
    code: "lift",
    label: "lift floor–waist",
    kind: "load",
    unit: "lb",
    required: 50,
    band: "occasional",
    at: 34,
  },
  { code: "drag", label: "drag, 25 ft", kind: "task", unit: "lb", required: 165, band: null, at: 101 },
  { code: "stand", label: "stand", kind: "tolerance", unit: "min/shift", required: 240, band: null, at: 180 },
] as const;

/** How far the clinic has come with it. */
type Stage = "referral" | "demands" | "baseline" | "stay" | "request";
const stages: readonly Stage[] = ["referral", "demands", "baseline", "stay", "request"];

export type OpenedProgram = ReturnType<typeof somebody> & {
  programId: string;
  /** Of the request, once the stage is "request". */
  requestId: string;
  requestNumber: string;
};

type Opening = {
  upTo: Stage;
  weeks?: number;
  minutes?: number;
  adjustor?: string;
  physician?: string;
  /** Whose law the claim falls under; Texas unless said. */
  state?: "TX" | "CA";
  /** Weeks of the stay that have gone by already, none of them asked for. */
  weeksGone?: number;
};

/** A program of its own for a test, opened over HTTP by the clinic's person; the stay begins today unless said. */
export async function openedProgram(clinic: Page, opening: Opening): Promise<OpenedProgram> {
  const { upTo, weeks = 2, minutes = 240, weeksGone = 0 } = opening;
  const reaches = (stage: Stage) => stages.indexOf(upTo) >= stages.indexOf(stage);
  const who = somebody();
  const today = clinicToday();
  const startOn = addDays(today, -7 * weeksGone);
  const { programId } = await ask(clinic, "programs.open", await referralOf(clinic, who, opening));
  if (reaches("demands")) await saveDemands(clinic, programId);
  if (reaches("baseline")) await submitBaseline(clinic, programId, startOn);
  const stay = { startOn, weeks, sessionsPerWeek: 6, minutesByWeek: Array(weeks).fill(minutes) };
  if (reaches("stay")) await ask(clinic, "stay.plan", { programId, stay });
  if (!reaches("request")) return { ...who, programId, requestId: "", requestNumber: "" };
  const sent = await ask(clinic, "request.submit", {
    programId,
    type: "initial",
    sessions: (weeks - weeksGone) * 6,
    minutesPerSession: minutes,
    startOn: today,
    endOn: stayEndOn(stay),
    reason: "Lift, drag and standing are short of the job; outpatient therapy brings no more gains.",
  });
  return { ...who, programId, requestId: sent.requestId, requestNumber: sent.requestNumber };
}

async function referralOf(clinic: Page, who: ReturnType<typeof somebody>, opening: Opening) {
  const { adjustor = "Jordan Marsh", physician = "Wei Chen", state = "TX", weeksGone = 0 } = opening;
  const directory = await ask(clinic, "programs.directory", {});
  const idOf = (list: readonly { id: string; name: string }[], name: string) => {
    const found = list.find((each) => each.name === name);
    if (!found) throw new Error(`The demonstration has no ${name}.`);
    return found.id;
  };
  const today = clinicToday();
  return {
    claimNumber: who.claimNumber,
    payerId: idOf(directory.payers, "Meridian Mutual"),
    employerId: idOf(directory.employers, "City of Aldine"),
    physicianId: idOf(directory.physicians, physician),
    adjustorId: idOf(directory.adjustors, adjustor),
    caseManagerId: idOf(directory.caseManagers, "Nora Alvarez"),
    worker: { givenName: who.givenName, familyName: who.familyName },
    state,
    injuredOn: addDays(today, -90),
    referredOn: addDays(today, -7 * weeksGone),
    bodyRegion: "Low back" as const,
    jobTitle: "Police officer",
    kind: "hardening" as const,
  };
}

async function saveDemands(clinic: Page, programId: string): Promise<void> {
  await ask(clinic, "jobDemands.save", {
    programId,
    jobTitle: "Police officer",
    occupationCode: null,
    demands: demands.map(({ at: _, ...demand }) => ({
      ...demand,
      direction: "at_least" as const,
      essential: true,
      source: "job_analysis" as const,
    })),
  });
}

async function submitBaseline(clinic: Page, programId: string, testedOn: PlainDate): Promise<void> {
  const { rows } = await ask(clinic, "progress.reportForm", { programId, week: 0 });
  await ask(clinic, "progress.submitBaseline", {
    programId,
    report: {
      week: 0,
      sessionsPlanned: 0,
      sessionsAttended: 0,
      abilities: rows.map(({ id, code, unit, band }) => ({
        demandId: id,
        measured: demands.find((each) => each.code === code)?.at ?? 1,
        unit,
        band,
        testedOn,
        week: 0,
        tester: "Tess Kim, PT",
        effortValid: true,
      })),
    },
  });
}

/** Files a week's report with every demand tested on this day, as able as the last time. */
export async function reportFlatWeek(
  clinic: Page,
  { programId }: Pick<OpenedProgram, "programId">,
  week: number,
  testedOn: PlainDate,
): Promise<void> {
  const { rows } = await ask(clinic, "progress.reportForm", { programId, week });
  await ask(clinic, "progress.submitReport", {
    programId,
    report: {
      week,
      sessionsPlanned: 6,
      sessionsAttended: 6,
      abilities: rows.map(({ id, unit, band, last }) => ({
        demandId: id,
        measured: last?.measured ?? 1,
        unit,
        band,
        testedOn,
        week,
        tester: "Tess Kim, PT",
        effortValid: true,
      })),
    },
  });
}
