import { Card } from "@/components/ui/card";
import type { WhatIfView } from "./use-scenario";
import { WhatIf } from "./what-if";

type WhatIfCardProps = { view: WhatIfView; mayPart: boolean };

/** Other sessions, weeks or minutes than asked. */
export function WhatIfCard({ view, mayPart }: WhatIfCardProps) {
  return (
    <Card title="What if" className="no-print grow" dense>
      <WhatIf view={view} mayPart={mayPart} />
    </Card>
  );
}
