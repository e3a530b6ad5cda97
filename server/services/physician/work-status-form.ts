import { z } from "zod";
import { capacities } from "@/server/domain/outcomes/capacity";
import { proposeStatus } from "@/server/domain/outcomes/work-status";
import { foldCourse } from "@/server/domain/progress/course";
import { jobMatch } from "@/server/domain/progress/job-match";
import { loadEvidence } from "../progress/evidence";
import { query } from "../query";

/** The work status form, pre-filled from measured ability: a proposal that the physician edits. */
export const workStatusForm = query({
  name: "workStatusForm",
  permission: "work-status:issue",
  input: z.object({ programId: z.uuid({ error: "Choose the program." }) }),
  async run(context, { programId }) {
    const evidence = await loadEvidence(context, programId);
    // What is allowed from today on rests on tests that are fresh today, also of a program that has ended.
    const match = jobMatch(evidence.demands, evidence.abilities, evidence.today);
    const { program, today } = evidence;
    return {
      programId,
      workerName: program.workerName,
      claimNumber: program.claimNumber,
      jobTitle: program.jobTitle,
      employerName: program.employerName,
      today,
      proposed: proposeStatus(match),
      jobMatchTenths: match.tenths,
      testedOn: foldCourse(evidence).weeks.at(-1)?.reportedOn ?? null,
      canDo: capacities(match),
    };
  },
  views: ({ programId }) => programId,
});
