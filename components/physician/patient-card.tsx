import Link from "next/link";
import { AnswerDischarge } from "@/components/coordination/answer-discharge";
import { FigureButton } from "@/components/explain/figure-button";
import { MatchLine } from "@/components/progress/match-line";
import { ButtonLink } from "@/components/ui/button-link";
import { Chip } from "@/components/ui/chip";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { StackCard } from "@/components/ui/page-stack";
import { counted } from "@/server/domain/counted";
import { statusLabel } from "@/server/domain/outcomes/work-status";
import { formatDay } from "@/server/domain/plain-date";
import type { Patient } from "./types";

/** One patient's progress against the job, and the way to a new work status. */
export function PatientCard({ patient }: { patient: Patient }) {
  const { programId, workerName, jobTitle, employerName, workStatus, stayEndsOn, limitingText } = patient;
  return (
    <StackCard>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 className="text-lg font-semibold">
            <Link href={`/programs/${programId}`} className="hover:underline">
              {workerName}
            </Link>
          </h3>
          <p className="text-ink-2">
            {jobTitle ?? "Job not named yet"}, {employerName}
          </p>
        </div>
        <MatchLine
          programId={programId}
          tenths={patient.nowTenths}
          deltaTenths={patient.deltaTenths}
          flatWeeks={patient.flatWeeks}
          series={patient.series}
        />
      </div>
      <States patient={patient} />
      <DefinitionList className="text-md">
        <Fact term="Limiting demand">
          {limitingText ? (
            <FigureButton of={`program:${programId}`} figure="met" label={`Limiting demand, ${workerName}`}>
              {limitingText}
            </FigureButton>
          ) : (
            "—"
          )}
        </Fact>
        <Fact term="Stay ends">
          {stayEndsOn ? (
            <FigureButton of={`program:${programId}`} figure="stay" label="the end of the stay">
              {formatDay(stayEndsOn)}
            </FigureButton>
          ) : (
            "not fixed"
          )}
        </Fact>
        <Fact term="Work status" note={workStatus ? `from ${formatDay(workStatus.fromOn)}` : undefined}>
          {workStatus ? statusLabel(workStatus.status) : "None issued"}
        </Fact>
      </DefinitionList>
      {patient.tasks.map((task) => (
        <AskedOfYou key={task.taskId} task={task} />
      ))}
      <div className="flex flex-wrap gap-2">
        <ButtonLink size="lg" href={`/physician/work-status/${programId}`}>
          Issue work status
        </ButtonLink>
        <ButtonLink size="lg" variant="quiet" href={`/programs/${programId}`}>
          Open the program
        </ButtonLink>
      </div>
    </StackCard>
  );
}

function AskedOfYou({ task: { taskId, title, why, isProposal } }: { task: Patient["tasks"][number] }) {
  return (
    <div className="text-md">
      <p>
        <b>Asked of you:</b> {title}
      </p>
      {why && <p className="text-ink-2">{why}</p>}
      {isProposal && <AnswerDischarge taskId={taskId} title={title} />}
    </div>
  );
}

function States({ patient: { ready, flatWeeks, planReturned } }: { patient: Patient }) {
  if (!ready && flatWeeks === 0 && !planReturned) return null;
  return (
    <div className="flex flex-wrap gap-1.5">
      {ready && <Chip tone="good">Ready for full duty</Chip>}
      {flatWeeks > 0 && (
        <Chip tone="flat">
          No progress in {counted(flatWeeks, "week")}
          {flatWeeks > 1 && ": discharge proposed"}
        </Chip>
      )}
      {planReturned && <Chip tone="due">Plan returned to the clinic</Chip>}
    </div>
  );
}
