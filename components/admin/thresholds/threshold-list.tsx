import type { OutputOf } from "@/app/_trpc/call";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { given } from "@/server/domain/explanation";
import { THRESHOLDS } from "@/server/domain/progress/threshold-specs";
import { THRESHOLD_NAMES, thresholdText } from "@/server/domain/progress/thresholds";

type ThresholdListProps = Pick<OutputOf<"policy.thresholds">, "rule" | "thresholds">;

/** The thresholds in force today; each opens to what it decides and since when. */
export function ThresholdList({ rule, thresholds }: ThresholdListProps) {
  const { label, decides } = THRESHOLDS.reportDueBusinessDays;
  return (
    <Card title="In force today" className="self-start">
      <DefinitionList>
        {THRESHOLD_NAMES.map((name) => (
          <Fact key={name} term={THRESHOLDS[name].label}>
            <Explain
              label={THRESHOLDS[name].label}
              value={thresholdText(name, thresholds[name])}
              align="end"
              explanation={{ formula: THRESHOLDS[name].decides, inputs: [], rule }}
            />
          </Fact>
        ))}
        <Fact term="Weekly report due at">
          <Explain
            label="Weekly report due at"
            value={`${thresholds.reportDueTime}, clinic time`}
            align="end"
            explanation={{
              formula: decides,
              inputs: [
                given(label, thresholdText("reportDueBusinessDays", thresholds.reportDueBusinessDays)),
              ],
              rule,
            }}
          />
        </Fact>
      </DefinitionList>
    </Card>
  );
}
