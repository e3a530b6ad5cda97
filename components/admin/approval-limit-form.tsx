"use client";
import { type FormEvent, useState } from "react";
import { checkWith } from "@/components/form/problems";
import { typedNumber } from "@/components/form/read-typed";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notifyDone } from "@/components/ui/notify";
import { ApprovalLimit } from "@/server/domain/access/approval-limit";
import { formatMoney } from "@/server/domain/money";

type ApprovalLimitFormProps = { membershipId: string; name: string; limitCents: number | null };

// 19.99 dollars are 1999 cents: the product of doubles is brought back to what was typed.
const centsOf = (typed: ReturnType<typeof typedNumber>) =>
  typeof typed === "number" ? Number((typed * 100).toFixed(6)) : typed;

/** What one person approves alone, changed in its row; it holds from that person's next decision. */
export function ApprovalLimitForm({ membershipId, name, limitCents }: ApprovalLimitFormProps) {
  const { send, pending, problem, sentence } = useSend("admin.setApprovalLimit", (set) =>
    notifyDone(
      set.limitCents === null
        ? `${name} has no own limit.`
        : `${name} approves up to ${formatMoney(set.limitCents)}.`,
    ),
  );
  const [mend, setMend] = useState<string | null>(null);
  const id = `limit-${membershipId}`;
  const error = mend ?? sentence("limitCents");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = typedNumber(String(new FormData(event.currentTarget).get("limit") ?? "").replace("$", ""));
    const checked = checkWith(ApprovalLimit, { limitCents: centsOf(typed) });
    setMend(checked.ok ? null : (checked.problems[0]?.sentence ?? null));
    if (checked.ok) void send({ membershipId, ...checked.value });
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="grid justify-items-end gap-1">
      <div className="flex items-center gap-2">
        <span aria-hidden="true">$</span>
        <Input
          id={id}
          name="limit"
          inputMode="decimal"
          autoComplete="off"
          placeholder="payer’s"
          aria-label={`Approval limit of ${name}, dollars; empty for the payer’s own`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          defaultValue={limitCents === null ? "" : String(limitCents / 100)}
          className="max-w-28 text-right tabular-nums"
        />
        <Button type="submit" size="sm" pending={pending} aria-label={`Set the approval limit of ${name}`}>
          Set
        </Button>
      </div>
      <div className="max-w-64 text-left whitespace-normal">
        <FieldError id={`${id}-error`} error={error} />
        <SendProblem problem={problem} fields={["limitCents"]} />
      </div>
    </form>
  );
}
