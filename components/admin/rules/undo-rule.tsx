"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import type { RuleLine } from "./rule-table";

/** Takes back a version before its first day. */
export function UndoRule({
  jurisdiction,
  clock,
  version,
}: Pick<RuleLine, "jurisdiction" | "clock" | "version">) {
  const { send, pending, problem } = useSend("jurisdictions.undoRule");
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        pending={pending}
        aria-label={`Take back version ${version}`}
        onClick={() => void send({ jurisdiction, clock, version })}
      >
        Take back
      </Button>
      <SendProblem problem={problem} />
    </>
  );
}
