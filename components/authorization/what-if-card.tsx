import { Card } from "@/components/ui/card";
import type { WhatIfView } from "./use-scenario";
import { WhatIf } from "./what-if";

/** Other sessions, weeks or minutes than asked, and what one more week must bring to pay for itself. */
export function WhatIfCard({ view, sentence }: { view: WhatIfView; sentence: string | null }) {
  return (
    <Card title="What if" className="no-print grow lg:min-h-0 lg:overflow-auto">
      <WhatIf view={view} />
      {sentence && <p className="mt-1 text-xs text-ink-2">{sentence}</p>}
    </Card>
  );
}
