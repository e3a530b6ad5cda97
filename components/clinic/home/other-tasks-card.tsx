import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/server/domain/plain-date";
import { HomeLine } from "./home-line";
import { TaskDue } from "./task-due";
import type { ClinicHome } from "./types";

/** Referrals whose job has no demands yet. */
export function ReferralsCard({ referrals }: Pick<ClinicHome, "referrals">) {
  return (
    <Card title={`Referrals without demands · ${referrals.length}`}>
      {referrals.length === 0 && (
        <p className="text-ink-2">A new referral appears here until its job is described.</p>
      )}
      <ul className="divide-y divide-line-2">
        {referrals.map((each) => (
          <HomeLine
            key={each.programId}
            programId={each.programId}
            name={each.workerName}
            detail={`${each.claimNumber} · referred ${formatDay(each.referredOn)}`}
            action={
              <ButtonLink size="sm" href={`/clinic/programs/${each.programId}/demands`}>
                Pick the job
              </ButtonLink>
            }
          />
        ))}
      </ul>
    </Card>
  );
}

/** What else the rules ask of the clinic: a discharge proposed, an answer owed. */
export function OtherTasksCard({ tasks, zone }: Pick<ClinicHome, "tasks"> & { zone: string }) {
  if (tasks.length === 0) return null;
  return (
    <Card title={`Other tasks · ${tasks.length}`}>
      <ul className="divide-y divide-line-2">
        {tasks.map((each) => (
          <HomeLine
            key={each.taskId}
            programId={each.programId}
            name={each.title}
            detail={`${each.workerName} · ${each.claimNumber}`}
            state={<TaskDue task={each} zone={zone} />}
            action={
              <ButtonLink
                size="sm"
                href={
                  each.requestId
                    ? `/requests/${each.requestId}`
                    : `/clinic/programs/${each.programId}${each.kind === "discharge" ? "/discharge" : ""}`
                }
              >
                Open
              </ButtonLink>
            }
          />
        ))}
      </ul>
    </Card>
  );
}
