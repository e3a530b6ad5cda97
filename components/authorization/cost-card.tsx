import { MoneyRange } from "@/components/cost/money";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { Explain, type Explanation } from "@/components/ui/explain";
import { type Cents, formatMoney } from "@/server/domain/money";

export type CostView = {
  authorizedCents: Cents;
  authorizedMinutes: number;
  usedCents: Cents;
  usedMinutes: number;
  leftCents: Cents;
  requestCents: Cents;
  projected: { cents: Cents; lowCents: Cents; highCents: Cents } | null;
  weeklyIndemnityCents: Cents | null;
  costPerPointCents: Cents | null;
  explanation: Explanation | null;
};

const hours = (minutes: number) => Number((minutes / 60).toFixed(1));
const known = (cents: Cents | null) => (cents === null ? "not known" : formatMoney(cents));

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
        <Fact term="Projected total" strong note={cost.projected && <MoneyRange {...cost.projected} />}>
          <Projected cost={cost} />
        </Fact>
        <Fact term="Wage loss a week">{known(cost.weeklyIndemnityCents)}</Fact>
        <Fact term="Cost a point so far">
          {cost.costPerPointCents === null ? "—" : formatMoney(cost.costPerPointCents)}
        </Fact>
      </DefinitionList>
    </Card>
  );
}

function Projected({ cost: { projected, explanation } }: { cost: CostView }) {
  if (!projected) return "not known";
  const value = formatMoney(projected.cents);
  return explanation ? <Explain label="Projected total" value={value} explanation={explanation} /> : value;
}
