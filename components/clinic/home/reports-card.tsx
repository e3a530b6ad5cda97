import { DueCell } from "@/components/coordination/due-cell";
import { FigureButton } from "@/components/explain/figure-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/server/domain/plain-date";
import { HomeLine } from "./home-line";
import type { ClinicHome } from "./types";

/** Program weeks without a report, the late ones first. */
export function ReportsCard({ reports }: Pick<ClinicHome, "reports">) {
  const late = reports.filter((each) => each.late).length;
  return (
    <Card title={`Weeks to report · ${reports.length}${late > 0 ? `, ${late} late` : ""}`}>
      {reports.length === 0 && (
        <p className="text-ink-2">Every week is reported. The next appears when it begins.</p>
      )}
      <ul className="divide-y divide-line-2">
        {reports.map((each) => (
          <HomeLine
            key={`${each.programId} ${each.week}`}
            programId={each.programId}
            name={each.workerName}
            detail={`${each.claimNumber} · week ${each.week}, to ${formatDay(each.lastOn)}`}
            state={
              <FigureButton
                of={`program:${each.programId}`}
                figure="report"
                label={`Report due, ${each.workerName}`}
              >
                <DueCell due={each.due} />
              </FigureButton>
            }
            action={
              <ButtonLink size="sm" href={`/clinic/programs/${each.programId}/report/${each.week}`}>
                Report
              </ButtonLink>
            }
          />
        ))}
      </ul>
    </Card>
  );
}
