"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { formatDay, type PlainDate } from "@/server/domain/plain-date";

/** Takes a day's change back, while the day is still to come. */
export function RestoreDay({ changeId, day }: { changeId: string; day: PlainDate }) {
  const { send, pending, problem } = useSend("jurisdictions.restoreDay");
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        pending={pending}
        aria-label={`Take back the change of ${formatDay(day)}`}
        onClick={() => void send({ changeId })}
      >
        Take back
      </Button>
      <SendProblem problem={problem} />
    </>
  );
}
