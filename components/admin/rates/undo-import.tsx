"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { notifyDone } from "@/components/ui/notify";

/** Takes an import back before its effective date: what it ended holds again. */
export function UndoImport({ importId, fileName }: { importId: string; fileName: string }) {
  const { send, pending, problem } = useSend("rates.undo", () =>
    notifyDone(`${fileName} is undone; the rates it ended hold again.`),
  );
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        pending={pending}
        aria-label={`Undo the import of ${fileName}`}
        onClick={() => void send({ importId })}
      >
        Undo
      </Button>
      <SendProblem problem={problem} />
    </>
  );
}
