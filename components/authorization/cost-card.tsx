import { MoneyRange } from "@/components/cost/money";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { formatMoney, wholeDollars } from "@/server/domain/money";
import type { RequestView } from "./request-view";

type CostView = NonNullable<RequestView["cost"]>;

const hours = (minutes: number) => Number((minutes / 60).toFixed(1));

/** What the program has cost, what is asked now, what it comes to and when one more week pays; every figure opens. */
export function CostCard({ cost }: { cost: CostView }) {
  const { authorizedCents, authorizedMinutes, usedCents, usedMinutes, leftCents, requestCents, explain } =
    cost;
  return (
    <Card title="Cost to the end" className="shrink-0" dense>
      <DefinitionList dense>
        <Fact term="Authorized, used" note={`· ${hours(usedMinutes)} of ${hours(authorizedMinutes)} h`}>
          <Opens label="Authorized" value={formatMoney(authorizedCents)} by={explain.account} />
        </Fact>
        <Fact term="Used so far" note={`· left ${formatMoney(leftCents)}`}>
          <Opens label="Used so far" value={formatMoney(usedCents)} by={explain.account} />
        </Fact>
        <Fact term="This request">
          <Opens label="This request" value={formatMoney(requestCents)} by={explain.request} />
        </Fact>
        {cost.projected && (
          <Fact term="Projected total" strong note={<MoneyRange {...cost.projected} />}>
            <Opens label="Projected total" value={formatMoney(cost.projected.cents)} by={explain.projected} />
          </Fact>
        )}
        <WageLoss cost={cost} />
        {cost.costPerPointCents !== null && (
          <Fact term="Cost a point so far">
            <Opens
              label="Cost a point so far"
              value={wholeDollars(cost.costPerPointCents)}
              by={explain.costPerPoint}
            />
          </Fact>
        )}
        {cost.costPerFullDutyCents !== null && (
          <Fact term="Cost a full-duty return">
            <Opens
              label="Cost per full-duty return"
              value={wholeDollars(cost.costPerFullDutyCents)}
              by={explain.costPerFullDuty}
            />
          </Fact>
        )}
      </DefinitionList>
      {cost.breakEvenSentence && (
        <div className="text-xs text-ink-2">
          <Explain
            label="One more week"
            value={cost.breakEvenSentence}
            explanation={explain.breakEven}
            sentence
          />
        </div>
      )}
    </Card>
  );
}

/** The indemnity of a week and to the end; where it is not known that is said, and opens to the reason. */
function WageLoss({ cost }: { cost: CostView }) {
  const { weeklyIndemnityCents: weekly, indemnityToEndCents: toEnd, indemnityNotKnown, explain } = cost;
  if (weekly === null && !indemnityNotKnown) return null;
  const toEndText = toEnd === null ? indemnityNotKnown && "not known" : wholeDollars(toEnd);
  return (
    <Fact
      term="Wage loss a week"
      note={
        toEndText && (
          <>
            · to end <Opens label="Wage loss to the end" value={toEndText} by={explain.indemnityToEnd} />
          </>
        )
      }
    >
      <Opens
        label="Wage loss a week"
        value={weekly === null ? "not known" : formatMoney(weekly)}
        by={explain.indemnity}
      />
    </Fact>
  );
}

type OpensProps = { label: string; value: string; by: CostView["explain"]["account"] | null };

function Opens({ label, value, by }: OpensProps) {
  return <Explain label={label} value={value} explanation={by} align="end" />;
}
