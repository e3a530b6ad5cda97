import { CloseCall } from "@/components/coordination/close-call";
import { Card } from "@/components/ui/card";
import { HomeLine } from "./home-line";
import { TaskDue } from "./task-due";
import type { ClinicHome } from "./types";

/** Calls that a flat week asks for; each closes only with who, when and outcome. */
export function CallsCard({ calls, zone }: Pick<ClinicHome, "calls"> & { zone: string }) {
  return (
    <Card title={`Calls owed · ${calls.length}`}>
      {calls.length === 0 && (
        <p className="text-ink-2">
          A week without progress asks for a call to the insurer and to the physician.
        </p>
      )}
      <ul className="divide-y divide-line-2">
        {calls.map((each) => (
          <HomeLine
            key={each.taskId}
            programId={each.programId}
            name={each.title}
            detail={`${each.workerName} · ${each.claimNumber}`}
            state={<TaskDue task={each} zone={zone} />}
            action={<CloseCall taskId={each.taskId} title={each.title} />}
          />
        ))}
      </ul>
    </Card>
  );
}
