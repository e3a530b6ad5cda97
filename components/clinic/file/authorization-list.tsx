import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
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
            {each.sessions} sessions, {each.minutes / 60} h, {formatMoney(each.priceCents)}
          </Fact>
          <Fact term="Used">
            {each.usedSessions} sessions, {each.usedMinutes / 60} h, {formatMoney(each.usedCents)}
          </Fact>
          <Fact term="Left">
            {each.sessions - each.usedSessions} sessions, {(each.minutes - each.usedMinutes) / 60} h,{" "}
            {formatMoney(each.priceCents - each.usedCents)}
          </Fact>
        </DefinitionList>
      ))}
    </Card>
  );
}
