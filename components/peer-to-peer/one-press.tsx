"use client";

import type { InputOf } from "@/app/_trpc/call";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";

/** The reviewer takes the time the physician proposed. */
export function AgreeButton({ conversationId }: { conversationId: string }) {
  const { send, pending, problem } = useSend("peerToPeer.agree");
  return (
    <div className="grid justify-items-start gap-1">
      <Button variant="primary" pending={pending} onClick={() => void send({ conversationId })}>
        Agree to this time
      </Button>
      <SendProblem problem={problem} />
    </div>
  );
}

/** The time passed and nobody came. */
export function MissedButton({ conversationId }: { conversationId: string }) {
  const { send, pending, problem } = useSend("peerToPeer.record");
  const missed: InputOf<"peerToPeer.record"> = { conversationId, took: "missed" };
  return (
    <div className="grid justify-items-start gap-1">
      <Button pending={pending} onClick={() => void send(missed)}>
        Record that the physician did not attend
      </Button>
      <SendProblem problem={problem} />
    </div>
  );
}
