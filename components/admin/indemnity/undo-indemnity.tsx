"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";

/** Takes back an indemnity rate before its first day of injury. */
export function UndoIndemnity({ rateId, jurisdiction }: { rateId: string; jurisdiction: string }) {
  const { send, pending, problem } = useSend("rates.undoIndemnity");
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        pending={pending}
        aria-label={`Take back the coming rate of ${jurisdiction}`}
        onClick={() => void send({ rateId })}
      >
        Take back
      </Button>
      <SendProblem problem={problem} />
    </>
  );
}
