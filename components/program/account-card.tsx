import { CostChart } from "@/components/cost/cost-chart";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import {
  explainAccount,
  explainProjectedAccount,
  explainReleased,
} from "@/server/domain/authorization/explain-account";
import { counted } from "@/server/domain/counted";
import { explainWage } from "@/server/domain/fees/explain-indemnity";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import type { Overview, Panel } from "./types";

type AccountCardProps = { account: Panel<"account">; overview: Overview };

const hours = (minutes: number) => `${Number((minutes / 60).toFixed(1))} h`;

/** Units and dollars authorized, used, left and projected, beside the outcome they are expected to buy. */
export function AccountCard({ account, overview }: AccountCardProps) {
  const { authorizedSessions, usedSessions, authorizedMinutes, usedMinutes } = account;
  const { wage } = overview;
  return (
    <Card title="Cost">
      <CostChart
        authorizedCents={account.authorizedCents}
        usedCents={account.usedCents}
        requestCents={null}
        projected={projectedOf(account)}
        outcome={outcomeOf(overview)}
      />
      <DefinitionList className="mt-2">
        <Fact term="Sessions used" note={`· ${hours(usedMinutes)} of ${hours(authorizedMinutes)}`}>
          <Explain
            label="Sessions used"
            value={`${usedSessions} of ${authorizedSessions}`}
            explanation={explainAccount(account)}
            align="end"
          />
        </Fact>
        {account.unreleasedSessions > 0 && (
          <Fact
            term="Released so far"
            note={`· ${formatMoney(account.authorizedCents - account.unreleasedCents)}`}
          >
            <Explain
              label="Released so far"
              value={`${authorizedSessions - account.unreleasedSessions} of ${authorizedSessions}`}
              explanation={explainReleased(account)}
              align="end"
            />
          </Fact>
        )}
        <Fact term="Left" note={`· ${formatMoney(account.authorizedCents - account.usedCents)}`}>
          <Explain
            label="Left"
            value={counted(authorizedSessions - usedSessions, "session")}
            explanation={explainAccount(account)}
            align="end"
          />
        </Fact>
        {account.projectedCents !== null && (
          <Fact term="Projected total">
            <Explain
              label="Projected total"
              value={formatMoney(account.projectedCents)}
              explanation={explainProjectedAccount({ ...account, projectedCents: account.projectedCents })}
              align="end"
            />
          </Fact>
        )}
        {wage && (
          <>
            <Fact term="Wage a week">
              <Explain
                label="Wage a week"
                value={formatMoney(wage.averageWeeklyCents)}
                explanation={explainWage(wage.averageWeeklyCents)}
                align="end"
              />
            </Fact>
            <Fact term="Indemnity a week">
              {wage.indemnity ? (
                <Explain
                  label="Indemnity a week"
                  value={formatMoney(wage.indemnity.weeklyCents)}
                  explanation={wage.indemnity.explanation}
                  align="end"
                />
              ) : (
                <>
                  not known<span className="block text-xs text-ink-3">{wage.notKnown}</span>
                </>
              )}
            </Fact>
          </>
        )}
      </DefinitionList>
    </Card>
  );
}

function projectedOf({ projectedCents, projectedLowCents, projectedHighCents }: Panel<"account">) {
  if (projectedCents === null) return null;
  return {
    cents: projectedCents,
    lowCents: projectedLowCents ?? projectedCents,
    highCents: projectedHighCents ?? projectedCents,
  };
}

/** By the end that the money is projected to; who reads no requests is not told its day. */
function outcomeOf({ function: { projection } }: Overview) {
  if (!projection || projection.points.length === 0 || projection.readyByEnd === null) return null;
  const { endOn, readyByEnd } = projection;
  return { label: endOn ? `Ready by ${formatDay(endOn)}` : "Ready by the end", probability: readyByEnd };
}
