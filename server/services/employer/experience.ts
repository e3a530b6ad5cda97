import { z } from "zod";
import { sees } from "@/server/domain/access/visibility";
import {
  type EmployerCase,
  type ExperienceLine,
  experienceByJob,
  experienceLine,
} from "@/server/domain/outcomes/lost-days";
import { outcomePeriod, type Period } from "@/server/domain/outcomes/period";
import { dayIn, type PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { query } from "../query";
import { insuresItself } from "./insures-itself";

export type Experience = {
  period: Period;
  /** Null while there is no program. */
  total: ExperienceLine | null;
  jobs: ExperienceLine[];
  showsCost: boolean;
};

type Job = { jobTitle: string | null; cases: Omit<EmployerCase, "jobTitle">[] };

// The own programs are found first: the policies of the other tables are costly to look through the other way about.
const jobsSql = (
  usedCents: string,
  from = "",
) => `with own as materialized (select id, claim_id, job_title from program
    where employer_id = $2 and (discharged_on is null or discharged_on >= $1))
  select p.job_title as "jobTitle", json_agg(json_build_object('claimId', p.claim_id, 'injuredOn', c.injured_on,
    'dischargedOn', o.discharged_on, 'endedAs', o.work_status, 'returnedOn', o.actual_return_on, 'usedCents', ${usedCents})) as cases
  from own p join claim c on c.id = p.claim_id left join outcome o on o.program_id = p.id ${from} group by 1`;

const uncosted = jobsSql("null");
const costed = jobsSql("a.used_cents", "left join program_account a on a.program_id = p.id");

function loadJobs({ tx, actor }: Context, from: PlainDate, showsCost: boolean): Promise<Job[]> {
  const values = [from, actor.organizationId];
  return showsCost
    ? tx.sql<Job>("employer_jobs_costed", costed, values)
    : tx.sql<Job>("employer_jobs", uncosted, values);
}

/** The employer's own programs by job, each injury's days once: lost, who came back and to what; no diagnosis, no notes, no names. */
export const experience = query({
  name: "employerExperience",
  permission: "workers:read",
  input: z.void(),
  views: null,
  async run(context): Promise<Experience> {
    const { actor, now } = context;
    const today = dayIn(now, actor.timeZone);
    const period = outcomePeriod(today);
    const showsCost = sees(actor.role, "money", { selfInsured: await insuresItself(context) });
    const found = await loadJobs(context, period.from, showsCost);
    const cases = found.flatMap(({ jobTitle, cases: ofJob }) => ofJob.map((each) => ({ ...each, jobTitle })));
    return {
      period,
      total: cases.length === 0 ? null : experienceLine("All jobs", cases, today),
      jobs: experienceByJob(cases, today),
      showsCost,
    };
  },
});
