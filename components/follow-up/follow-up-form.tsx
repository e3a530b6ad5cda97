"use client";
import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import {
  FOLLOW_UP_LABELS,
  FOLLOW_UP_STATUSES,
  type FollowUpDay,
  type FollowUpStatus,
} from "@/server/domain/outcomes/follow-up";

type FollowUpFormProps = { programId: string; workerName: string; day: FollowUpDay };

/** One answer about one worker. */
export function FollowUpForm({ programId, workerName, day }: FollowUpFormProps) {
  const { send, pending, problem } = useSend("followUps.record");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const status = String(new FormData(event.currentTarget).get("status")) as FollowUpStatus;
    void send({ programId, day, status });
  }

  return (
    <form method="post" onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <Select name="status" defaultValue="" aria-label={`How it is with ${workerName} at ${day} days`}>
        <option value="">Choose …</option>
        {FOLLOW_UP_STATUSES.map((status) => (
          <option key={status} value={status}>
            {FOLLOW_UP_LABELS[status]}
          </option>
        ))}
      </Select>
      <Button type="submit" pending={pending}>
        Record
      </Button>
      <SendProblem problem={problem} />
    </form>
  );
}
