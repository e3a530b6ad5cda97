"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";

type SuspendButtonProps = { membershipId: string; name: string; disabled: boolean };

/** Suspends a person's access or gives it back; it holds from that person's next call. */
export function SuspendButton({ membershipId, name, disabled }: SuspendButtonProps) {
  const { send, pending, problem } = useSend("admin.setDisabled");
  return (
    <>
      <Button
        size="sm"
        variant={disabled ? "plain" : "danger"}
        pending={pending}
        aria-label={disabled ? `Give access back to ${name}` : `Suspend ${name}`}
        onClick={() => void send({ membershipId, disabled: !disabled })}
      >
        {disabled ? "Give access back" : "Suspend"}
      </Button>
      <SendProblem problem={problem} />
    </>
  );
}
