import { statusLabel } from "@/server/domain/outcomes/work-status";
import { formatDay } from "@/server/domain/plain-date";
import type { Worker } from "./types";

/** What the physician allows now, with its limits. */
export function WorkStatusLine({ workStatus }: { workStatus: Worker["workStatus"] }) {
  if (!workStatus) return <p className="text-xl font-semibold">None issued</p>;
  const { status, restrictions, fromOn, untilOn } = workStatus;
  return (
    <div>
      <p className="text-xl font-semibold">{statusLabel(status)}</p>
      <p className="text-md text-ink-2">
        from {formatDay(fromOn)}
        {untilOn && ` to ${formatDay(untilOn)}`}
      </p>
      {restrictions && <p className="mt-1 text-md whitespace-pre-line">{restrictions}</p>}
    </div>
  );
}
