import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { counted } from "@/server/domain/counted";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import type { WorkingFile } from "./file-header";

/** What the payer has approved: approval number, period, units, used and left. */
export function AuthorizationList({ authorizations }: Pick<WorkingFile, "authorizations">) {
  return (
    <Card title="Authorizations">
      {authorizations.length === 0 && (
        <p className="text-ink-2">
          The approval number and its units appear here once the payer has decided.
        </p>
      )}
      {authorizations.map((each) => (
        <DefinitionList key={each.number} className="not-last:mb-3">
          <Fact term={`Approval ${each.number}`} strong>
            {formatDay(each.startOn)} – {formatDay(each.endOn)}
          </Fact>
          <Fact term="Approved">{unitsText(each.sessions, each.minutes, each.priceCents)}</Fact>
          {each.minutesPerSession !== null && (
            <Fact term="Each session" note="a longer one is not authorized">
              up to {each.minutesPerSession} min
            </Fact>
          )}
          <Fact term="Used">{unitsText(each.usedSessions, each.usedMinutes, each.usedCents)}</Fact>
          <Fact term="Left">
            {unitsText(
              each.sessions - each.usedSessions,
              each.minutes - each.usedMinutes,
              each.priceCents - each.usedCents,
            )}
          </Fact>
        </DefinitionList>
      ))}
    </Card>
  );
}

/** "12 sessions, 48 h, $3,072" */
function unitsText(sessions: number, minutes: number, cents: number): string {
  return `${counted(sessions, "session")}, ${minutes / 60} h, ${formatMoney(cents)}`;
}
