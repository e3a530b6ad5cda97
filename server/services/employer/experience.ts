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

// The own programs are found first: the policies of the other tables are costly to look through the other way about.
const casesSql = `with own as materialized (select id, claim_id, job_title from program
    where employer_id = $2 and (discharged_on is null or discharged_on >= $1))
  select p.job_title as "jobTitle", c.injured_on::text as "injuredOn", o.discharged_on::text as "dischargedOn",
    o.work_status as "endedAs", o.actual_return_on::text as "returnedOn", a.used_cents as "usedCents"
  from own p join claim c on c.id = p.claim_id left join outcome o on o.program_id = p.id
    left join program_account a on a.program_id = p.id`;

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
    const rows = await tx.sql<EmployerCase>("employer_cases", casesSql, [period.from, actor.organizationId]);
    const cases = showsCost ? rows : rows.map((row) => ({ ...row, usedCents: null }));
    return {
      period,
      total: cases.length === 0 ? null : experienceLine("All jobs", cases, today),
      jobs: experienceByJob(cases, today),
      showsCost,
    };
  },
});
