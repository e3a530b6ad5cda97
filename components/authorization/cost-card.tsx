import { MoneyRange } from "@/components/cost/money";
import { wholeDollars } from "@/components/cost/whole-dollars";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { formatMoney } from "@/server/domain/money";
import type { RequestView } from "./request-view";

type CostView = NonNullable<RequestView["cost"]>;

const hours = (minutes: number) => Number((minutes / 60).toFixed(1));
/** What the program has cost, what is asked now, and what it comes to at its end. */
export function CostCard({ cost }: { cost: CostView }) {
  const { authorizedCents, authorizedMinutes, usedCents, usedMinutes, leftCents, requestCents } = cost;
  return (
    <Card title="Cost to the end" className="shrink-0">
      <DefinitionList>
        <Fact term="Authorized, used" note={`· ${hours(usedMinutes)} of ${hours(authorizedMinutes)} h`}>
          {formatMoney(authorizedCents)}
        </Fact>
        <Fact term="Used so far" note={`· left ${formatMoney(leftCents)}`}>
          {formatMoney(usedCents)}
        </Fact>
        <Fact term="This request">{formatMoney(requestCents)}</Fact>
        {cost.projected && (
          <Fact term="Projected total" strong note={<MoneyRange {...cost.projected} />}>
            <Explained label="Projected total" cents={cost.projected.cents} by={cost.explanation} />
          </Fact>
        )}
        {cost.weeklyIndemnityCents !== null && (
          <Fact term="Wage loss a week">
            <Explained
              label="Wage loss a week"
              cents={cost.weeklyIndemnityCents}
              by={cost.indemnityExplanation}
            />
          </Fact>
        )}
        {cost.costPerPointCents !== null && (
          <Fact term="Cost a point so far">{wholeDollars(cost.costPerPointCents)}</Fact>
        )}
      </DefinitionList>
    </Card>
  );
}

type ExplainedProps = { label: string; cents: number; by: CostView["explanation"] };

function Explained({ label, cents, by }: ExplainedProps) {
  const value = formatMoney(cents);
  return by ? <Explain label={label} value={value} explanation={by} /> : value;
}
