import { z } from "zod";
import { sees } from "@/server/domain/access/visibility";
import {
  type EmployerCase,
  type ExperienceLine,
  experienceByJob,
  experienceLine,
} from "@/server/domain/outcomes/lost-days";
import { outcomePeriod, type Period } from "@/server/domain/outcomes/period";
import { dayIn } from "@/server/domain/plain-date";
import { query } from "../query";
import { insuresItself } from "./insures-itself";

export type Experience = {
  period: Period;
  /** Null while there is no program. */
  total: ExperienceLine | null;
  jobs: ExperienceLine[];
  showsCost: boolean;
};

const casesSql = `select p.job_title as "jobTitle", c.injured_on::text as "injuredOn", o.discharged_on::text as "dischargedOn",
    o.work_status as "endedAs", o.actual_return_on::text as "returnedOn", a.used_cents as "usedCents"
  from program p join claim c on c.id = p.claim_id left join outcome o on o.program_id = p.id
    left join program_account a on a.program_id = p.id
  where p.discharged_on is null or p.discharged_on >= $1`;

/** The employer's own programs by job: days lost, who came back and to what; no diagnosis, no notes, no names. */
export const experience = query({
  name: "employerExperience",
  permission: "workers:read",
  input: z.void(),
  views: null,
  async run(context): Promise<Experience> {
    const { tx, actor, now } = context;
    const today = dayIn(now, actor.timeZone);
    const period = outcomePeriod(today);
    const showsCost = sees(actor.role, "money", { selfInsured: await insuresItself(context) });
    const rows = await tx.sql<EmployerCase>("employer_cases", casesSql, [period.from]);
    const cases = showsCost ? rows : rows.map((row) => ({ ...row, usedCents: null }));
    return {
      period,
      total: cases.length === 0 ? null : experienceLine("All jobs", cases, today),
      jobs: experienceByJob(cases, today),
      showsCost,
    };
  },
});
