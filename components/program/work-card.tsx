import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { roleLabels } from "@/server/domain/access/roles";
import { followUpLabel } from "@/server/domain/outcomes/follow-up";
import { statusLabel } from "@/server/domain/outcomes/work-status";
import { formatTenths } from "@/server/domain/percent";
import { formatDay, formatDayYear } from "@/server/domain/plain-date";
import { explainEndMatch } from "@/server/domain/progress/explain-job-match";
import type { Overview, Panel } from "./types";

/** What the physician allows, now and before; and how the program ended. */
export function WorkCard({ overview }: { overview: Overview }) {
  const { workStatuses, outcome } = overview;
  return (
    <Card title="Work status and return">
      {workStatuses.length === 0 && (
        <p className="text-ink-2">The physician has not issued a work status yet.</p>
      )}
      <ol className="grid gap-1.5">
        {workStatuses.map(({ status, restrictions, fromOn, untilOn, issuedBy, issuedAt }) => (
          <li key={issuedAt}>
            <b>{statusLabel(status)}</b>
            <span className="text-ink-2">
              {" "}
              from {formatDay(fromOn)}
              {untilOn && ` to ${formatDay(untilOn)}`}
              {issuedBy && ` · ${issuedBy}`}
            </span>
            {restrictions && <span className="block whitespace-pre-line">{restrictions}</span>}
          </li>
        ))}
      </ol>
      {outcome && <Ending outcome={outcome} panel={overview.function} />}
    </Card>
  );
}

type EndingProps = { outcome: Panel<"outcome">; panel: Overview["function"] };

/** The job match at the end opens to its measurements where they are still what it was made of. */
function Ending({ outcome, panel }: EndingProps) {
  const later = [
    ["At 30 days", outcome.status30, outcome.status30From],
    ["At 90 days", outcome.status90, outcome.status90From],
  ] as const;
  return (
    <DefinitionList className="mt-2 border-t border-line-2 pt-2">
      <Fact term="Outcome" note={outcome.completed ? "completed" : "not completed"} strong>
        {statusLabel(outcome.workStatus)}
      </Fact>
      <Fact
        term="Ended"
        note={outcome.promisedOn ? `promised ${formatDay(outcome.promisedOn)}` : "no stay was approved"}
      >
        {formatDayYear(outcome.dischargedOn)}
      </Fact>
      <Fact term="Job match at the end">
        <Explain
          label="Job match at the end"
          value={formatTenths(outcome.jobMatchTenths)}
          explanation={
            outcome.jobMatchTenths === panel.match.tenths
              ? panel.explain.jobMatch
              : explainEndMatch(outcome.jobMatchTenths, outcome.dischargedOn)
          }
          align="end"
        />
      </Fact>
      <Fact term="Returned to work">
        {outcome.actualReturnOn ? formatDayYear(outcome.actualReturnOn) : "not reported yet"}
      </Fact>
      {later.map(
        ([term, status, from]) =>
          status && (
            <Fact
              key={term}
              term={term}
              note={from ? `told by ${roleLabels[from].toLowerCase()}` : undefined}
            >
              {followUpLabel(status)}
            </Fact>
          ),
      )}
    </DefinitionList>
  );
}
