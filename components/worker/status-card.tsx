import { Card } from "@/components/ui/card";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

type StatusCardProps = { workStatus: MyProgram["workStatus"]; words: WorkerWords };

/** What the physician allows; the limits stand as the physician wrote them. */
export function StatusCard({ workStatus, words: { status, day, locale } }: StatusCardProps) {
  if (!workStatus)
    return (
      <Card title={status.heading} className="px-4 py-3">
        {status.none}
      </Card>
    );
  const { fromOn, untilOn, restrictions } = workStatus;
  return (
    <Card title={status.heading} className="grid gap-1 px-4 py-3">
      <p className="text-lg font-semibold">{status.labels[workStatus.status]}</p>
      <p>
        {status.from(day(fromOn))} {untilOn && status.until(day(untilOn))}
      </p>
      {restrictions && (
        <p className="whitespace-pre-line" lang={locale.startsWith("en") ? undefined : "en"}>
          {restrictions}
        </p>
      )}
    </Card>
  );
}
