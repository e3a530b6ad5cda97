"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";

type UndoThresholdsProps = { versionId: string; fromOn: PlainDate };

/** Takes back a version before its first day. */
export function UndoThresholds({ versionId, fromOn }: UndoThresholdsProps) {
  const { send, pending, problem } = useSend("policy.undo");
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        pending={pending}
        aria-label={`Take back the thresholds from ${formatDayYear(fromOn)}`}
        onClick={() => void send({ versionId })}
      >
        Take back
      </Button>
      <SendProblem problem={problem} />
    </>
  );
}
