import { found } from "@/app/_trpc/found";
import { FollowUpList } from "@/components/follow-up/follow-up-list";
import { Card } from "@/components/ui/card";

/** As many as may stand open above what a home is for. */
const OPEN = 2;

/** Whom the reader should ask after, on each home that collects it; a long list waits closed, nothing while nobody is due. */
export async function FollowUps() {
  const lines = await found((api) => api.followUps.due());
  if (lines.length === 0) return null;
  return (
    <Card>
      <details open={lines.length <= OPEN}>
        <summary className="min-h-6">
          <h2 className="inline text-xs font-semibold text-ink-2">Has the return lasted? · {lines.length}</h2>
        </summary>
        <FollowUpList lines={lines} />
      </details>
    </Card>
  );
}
