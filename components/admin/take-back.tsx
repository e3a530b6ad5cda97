"use client";
import type { Procedure } from "@/app/_trpc/call";
import { SendProblem } from "@/components/form/send-problem";
import { type Sent, useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";

type TakeBackProps<N extends Procedure> = {
  procedure: N;
  input: Sent<N>;
  /** Names what goes: "version 3". */
  what: string;
};

/** Takes back what is to come, before its first day. */
export function TakeBack<N extends Procedure>({ procedure, input, what }: TakeBackProps<N>) {
  const { send, pending, problem } = useSend(procedure);
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        pending={pending}
        aria-label={`Take back ${what}`}
        onClick={() => void send(input)}
      >
        Take back
      </Button>
      <SendProblem problem={problem} />
    </>
  );
}
