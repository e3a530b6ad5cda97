import { found } from "@/app/_trpc/found";
import { FollowUpList } from "@/components/follow-up/follow-up-list";
import { Card } from "@/components/ui/card";

/** Whom the reader should ask after, on each home that collects it; nothing while nobody is due. */
export async function FollowUps() {
  const lines = await found((api) => api.followUps.due());
  if (lines.length === 0) return null;
  return (
    <Card title={`Has the return lasted? · ${lines.length}`}>
      <FollowUpList lines={lines} />
    </Card>
  );
}
