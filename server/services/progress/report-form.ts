import { z } from "zod";
import { AppError } from "../../domain/errors";
import type { Ability, Demand } from "../../domain/job-demands/demand";
import { demandText } from "../../domain/job-demands/labels";
import type { PlainDate } from "../../domain/plain-date";
import { standingAbilities } from "../../domain/progress/standing";
import { weekDays } from "../../domain/progress/stay";
import type { Context } from "../caller";
import { query } from "../query";
import { currentStay, loadLedger } from "../stay/ledger";
import { type Evidence, loadEvidence } from "./evidence";
import { owedBy, reportableWeeks } from "./report-due";

type Asked = Pick<
  Demand,
  "id" | "code" | "label" | "kind" | "unit" | "direction" | "required" | "band" | "essential"
>;

export type ReportRow = Asked & {
  /** "drag 165 lb" */
  text: string;
  last: Pick<Ability, "measured" | "band" | "testedOn" | "week" | "effortValid" | "method"> | null;
};

/** The form of a report, filled with what was measured last. Week 0 is the baseline's. */
export type ReportForm = {
  programId: string;
  programNumber: string;
  workerName: string;
  jobTitle: string | null;
  week: number;
  /** Weeks that have begun and owe a report, the first one first. */
  openWeeks: number[];
  firstOn: PlainDate | null;
  lastOn: PlainDate | null;
  dueAt: string | null;
  today: PlainDate;
  tester: string;
  sessionsPlanned: number;
  /** Sessions recorded as attended in the week. */
  sessionsAttended: number;
  rows: ReportRow[];
};

export const reportForm = query({
  name: "reportForm",
  permission: "evidence:record",
  input: z.object({
    programId: z.uuid({ error: "Choose the program." }),
    week: z.number().int().min(0).max(104).nullable().default(null),
  }),
  views: (form: ReportForm) => form.programId,
  async run(context, { programId, week: asked }): Promise<ReportForm> {
    const evidence = await loadEvidence(context, programId);
    const { program, today } = evidence;
    const stay = currentStay(await loadLedger(context, programId));
    const { openWeeks } = reportableWeeks(evidence, stay);
    const week = asked ?? openWeeks[0] ?? 0;
    if (week > 0 && !stay)
      throw new AppError(
        "RULE",
        "The stay is not fixed yet; plan it before the first weekly report.",
        "week",
      );
    const days = stay && week > 0 ? weekDays(stay, week) : null;
    const dueAt = stay && week > 0 ? owedBy(evidence, stay, week) : null;
    return {
      programId,
      programNumber: program.number,
      workerName: program.workerName,
      jobTitle: program.jobTitle,
      week,
      openWeeks,
      firstOn: days?.firstOn ?? null,
      lastOn: days?.lastOn ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      today,
      tester: context.actor.name,
      sessionsPlanned: (dueAt && stay?.sessionsPerWeek) ?? 0,
      sessionsAttended: days ? await attendedIn(context, programId, days) : 0,
      rows: rowsOf(evidence),
    };
  },
});

async function attendedIn(
  { tx }: Context,
  programId: string,
  { firstOn, lastOn }: { firstOn: PlainDate; lastOn: PlainDate },
): Promise<number> {
  const [row] = await tx.sql<{ attended: number }>(
    "attended_in_week",
    `select count(*)::int as attended from program_session
     where program_id = $1 and attended and held_on between $2 and $3`,
    [programId, firstOn, lastOn],
  );
  return row?.attended ?? 0;
}

function rowsOf({ demands, abilities, today }: Evidence): ReportRow[] {
  const standing = standingAbilities(demands, abilities, today);
  return demands.map((demand, index) => {
    const { id, code, label, kind, unit, direction, required, band, essential } = demand;
    const last = standing[index] ?? null;
    return {
      id,
      code,
      label,
      kind,
      unit,
      direction,
      required,
      band,
      essential,
      text: demandText(demand),
      last: last && lastOf(last),
    };
  });
}

function lastOf({ measured, band, testedOn, week, effortValid, method }: Ability): ReportRow["last"] {
  return { measured, band, testedOn, week, effortValid, method };
}
