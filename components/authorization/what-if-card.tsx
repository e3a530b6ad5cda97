import { Card } from "@/components/ui/card";
import type { RequestView } from "./request-view";
import { WhatIf } from "./what-if";

type WhatIfCardProps = { asked: number; points: RequestView["whatIf"]; sentence: string | null };

/** Fewer or more sessions than asked, and what one more week must bring to pay for itself. */
export function WhatIfCard({ asked, points, sentence }: WhatIfCardProps) {
  return (
    <Card title="What if" className="no-print grow lg:min-h-0 lg:overflow-auto">
      <WhatIf asked={asked} points={points} />
      {sentence && <p className="mt-1 text-xs text-ink-2">{sentence}</p>}
    </Card>
  );
}
