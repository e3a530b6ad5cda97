"use client";
import { type FormEvent, useState } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { counted } from "@/server/domain/counted";
import type { Worker } from "./types";

type ConfirmDemandsFormProps = { programId: string; demands: Worker["toConfirm"] };

/** The job's demands as the clinic wrote them, all ticked; the employer takes out what is not so. */
export function ConfirmDemandsForm({ programId, demands }: ConfirmDemandsFormProps) {
  const { send, pending, problem } = useSend("jobDemands.confirm");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(demands.map((each) => each.demandId)),
  );
  const here = demands.filter(({ demandId }) => ticked.has(demandId));

  function toggle(demandId: string) {
    const next = new Set(ticked);
    if (!next.delete(demandId)) next.add(demandId);
    setTicked(next);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void send({ programId, demandIds: here.map(({ demandId }) => demandId) });
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-2">
      <p>Does the job ask for this? Untick what it does not, and call the clinic about it.</p>
      <ul className="grid">
        {demands.map(({ demandId, text, essential, sourceText }) => (
          <li key={demandId} className="border-b border-line-2 py-1 last:border-0">
            <Checkbox
              checked={ticked.has(demandId)}
              onChange={() => toggle(demandId)}
              className="min-h-10 text-base"
            >
              {text}
              <span className="block text-sm text-ink-2">
                {essential ? "essential · " : ""}source: {sourceText}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <SendProblem problem={problem} />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        pending={pending}
        disabled={here.length === 0}
        className="justify-self-start"
      >
        Confirm {counted(here.length, "demand")}
      </Button>
    </form>
  );
}
