"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";

export function SignOrderButton({ programId }: { programId: string }) {
  const { send, pending, problem } = useSend("physician.signOrder");
  return (
    <div className="grid justify-items-start gap-2">
      <Button variant="primary" size="lg" pending={pending} onClick={() => void send({ programId })}>
        Sign the order
      </Button>
      <SendProblem problem={problem} />
    </div>
  );
}
