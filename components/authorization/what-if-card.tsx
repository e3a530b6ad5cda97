import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import type { RequestView } from "./request-view";
import type { WhatIfView } from "./use-scenario";
import { WhatIf } from "./what-if";

type WhatIfCardProps = { view: WhatIfView; cost: RequestView["cost"]; mayPart: boolean };

/** Other sessions, weeks or minutes than asked, and what one more week must bring to pay for itself. */
export function WhatIfCard({ view, cost, mayPart }: WhatIfCardProps) {
  return (
    <Card title="What if" className="no-print grow lg:min-h-0 lg:overflow-auto">
      <WhatIf view={view} mayPart={mayPart} />
      {cost?.breakEvenSentence && (
        <div className="mt-1 text-xs text-ink-2">
          <Explain
            label="One more week"
            value={cost.breakEvenSentence}
            explanation={cost.explain.breakEven}
            sentence
          />
        </div>
      )}
    </Card>
  );
}
