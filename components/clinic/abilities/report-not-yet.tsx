import type { WorkingFile } from "@/components/clinic/file/file-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { formatTenths } from "@/server/domain/percent";

/** Why this week takes no report now, and where the work is. */
export function ReportNotYet({ file, week }: { file: WorkingFile; week: number }) {
  const base = `/clinic/programs/${file.program.id}`;
  const reported = file.course.weeks.find((each) => each.week === week);
  if (reported)
    return (
      <EmptyState
        title={`Week ${week} is reported: ${formatTenths(reported.tenths)}.`}
        action={<ButtonLink href={base}>See the course</ButtonLink>}
      >
        A report is not changed once it is sent; new measurements go into the next week’s.
      </EmptyState>
    );
  const [open] = file.openWeeks;
  if (open !== undefined)
    return (
      <EmptyState
        title={`Week ${week} comes later.`}
        action={<ButtonLink href={`${base}/report/${open}`}>Report week {open}</ButtonLink>}
      />
    );
  if (file.ledger.length === 0)
    return (
      <EmptyState
        title="Weekly reports begin with the stay."
        action={<ButtonLink href={`${base}/stay`}>Fix the stay</ButtonLink>}
      />
    );
  return <EmptyState title={`Week ${week} has not begun. Its report opens on its first day.`} />;
}
