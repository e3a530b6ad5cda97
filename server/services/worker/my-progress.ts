import { z } from "zod";
import { capacities } from "@/server/domain/outcomes/capacity";
import { foldCourse } from "@/server/domain/progress/course";
import { JOB_MATCH_RULE } from "@/server/domain/progress/explain-job-match";
import { weekOn } from "@/server/domain/progress/stay";
import { methodRule } from "@/server/domain/projection/explain-projection";
import { PROJECTION_METHOD } from "@/server/domain/projection/method";
import type { Context } from "../caller";
import { countAttended } from "../progress/count-attended";
import { type Evidence, loadEvidence, matchNow } from "../progress/evidence";
import { query } from "../query";
import { currentStay, loadLedgerWithoutPrices } from "../stay/ledger";
import type { MyProgram, Schedule } from "./my-program";
import { loadContacts, loadReaders } from "./parties";

/** The signed-in worker's own progress, in the worker's language; `program` is null before there is one. */
export const myProgress = query({
  name: "myProgress",
  permission: "progress:read",
  input: z.void(),
  views: null,
  async run(context) {
    const { tx, actor } = context;
    const [row] = await tx.sql<{ id: string }>(
      "my_program",
      "select id from program order by discharged_on is not null, referred_on desc, id desc limit 1",
    );
    const language = actor.locale.startsWith("es") ? ("es" as const) : ("en" as const);
    const name = actor.name;
    return { name, language, program: row ? await myProgram(context, row.id) : null };
  },
});

async function myProgram(context: Context, programId: string): Promise<MyProgram> {
  const evidence = await loadEvidence(context, programId);
  const own = await loadOwn(context, programId);
  const contacts = await loadContacts(context, programId);
  const readers = await loadReaders(context, programId);
  const schedule = await loadSchedule(context, evidence);
  return { ...functionNow(evidence), ...own, schedule, contacts, readers };
}

type FunctionNow = Omit<MyProgram, keyof Own | "schedule" | "contacts" | "readers">;

function functionNow(evidence: Evidence): FunctionNow {
  const { program } = evidence;
  const match = matchNow(evidence);
  const course = foldCourse(evidence);
  const last = course.weeks.at(-1);
  return {
    programId: program.id,
    programNumber: program.number,
    jobTitle: program.jobTitle,
    employerName: program.employerName,
    clinicName: program.clinicName,
    zone: program.clinicZone,
    jobMatch: {
      tenths: match.tenths,
      baselineTenths: course.baselineTenths,
      deltaTenths: last?.deltaTenths ?? null,
      met: match.met,
      total: match.total,
      ready: match.ready,
      flatWeeks: course.flatWeeks,
      testedOn: last?.reportedOn ?? null,
    },
    weeks: course.weeks.map(({ week, tenths, kind }) => ({ week, tenths, kind })),
    canDo: capacities(match),
    explain: { rule: JOB_MATCH_RULE, projectedBy: methodRule(PROJECTION_METHOD) },
    endedOn: program.dischargedOn,
  };
}

type Own = Pick<MyProgram, "workStatus" | "expectedReturn" | "messages">;

async function loadOwn({ tx, actor }: Context, programId: string): Promise<Own> {
  const [row] = await tx.sql<Own>(
    "my_own",
    `select
      (select json_build_object('status', w.status, 'restrictions', w.restrictions, 'fromOn', w.from_on,
         'untilOn', w.until_on) from work_status w where w.program_id = $1 order by w.issued_at desc limit 1) as "workStatus",
      (select json_build_object('on', s.return_on, 'fromOn', s.return_from_on, 'toOn', s.return_to_on)
       from program_standing s where s.program_id = $1 and s.return_on is not null) as "expectedReturn",
      (select coalesce(json_agg(m order by m."sentAt"), '[]') from (
         select x.id as "messageId", x.sent_at as "sentAt", x.from_person_id = $2 as mine, x.text,
           f.given_name || ' ' || f.family_name as "fromName"
         from message x left join person f on f.id = x.from_person_id
         where x.program_id = $1 order by x.sent_at desc limit 50) m) as messages`,
    [programId, actor.personId],
  );
  return row ?? { workStatus: null, expectedReturn: null, messages: [] };
}

async function loadSchedule(context: Context, { program, today }: Evidence): Promise<Schedule | null> {
  const ledger = await loadLedgerWithoutPrices(context, program.id);
  const stay = currentStay(ledger);
  const last = ledger.at(-1);
  if (!stay || !last) return null;
  const weekNow = weekOn(stay, today);
  const { startOn, weeks, sessionsPerWeek, minutesByWeek, emptyWeeks } = stay;
  return {
    startOn,
    endOn: last.endOn,
    weeks,
    weekNow,
    sessionsThisWeek: emptyWeeks.includes(weekNow) ? 0 : sessionsPerWeek,
    minutesThisWeek: minutesByWeek[Math.min(Math.max(weekNow, 1), weeks) - 1] ?? 0,
    attended: await countAttended(context, program.id),
    planned: last.sessions,
  };
}
