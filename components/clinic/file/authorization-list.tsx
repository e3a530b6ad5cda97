import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { explainAccount } from "@/server/domain/authorization/explain-account";
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
          <Fact term="Approved">
            {opens("Approved", each, unitsText(each.sessions, each.minutes, each.priceCents))}
          </Fact>
          {each.minutesPerSession !== null && (
            <Fact term="Each session" note="a longer one is not authorized">
              up to {each.minutesPerSession} min
            </Fact>
          )}
          <Fact term="Used">
            {opens("Used", each, unitsText(each.usedSessions, each.usedMinutes, each.usedCents))}
          </Fact>
          <Fact term="Left">{opens("Left", each, leftText(each))}</Fact>
        </DefinitionList>
      ))}
    </Card>
  );
}

/** "12 sessions, 48 h, $3,072" */
function unitsText(sessions: number, minutes: number, cents: number): string {
  return `${counted(sessions, "session")}, ${minutes / 60} h, ${formatMoney(cents)}`;
}

type Approval = WorkingFile["authorizations"][number];

const leftText = ({ sessions, minutes, priceCents, usedSessions, usedMinutes, usedCents }: Approval) =>
  unitsText(sessions - usedSessions, minutes - usedMinutes, priceCents - usedCents);

function opens(term: string, approval: Approval, value: string) {
  const { sessions, minutes, priceCents, ...used } = approval;
  const figures = { authorizedSessions: sessions, authorizedMinutes: minutes, authorizedCents: priceCents };
  return (
    <Explain
      label={`${term}, ${approval.number}`}
      value={value}
      explanation={explainAccount({ ...used, ...figures })}
      align="end"
    />
  );
}
