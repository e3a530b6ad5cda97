"use client";

import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { readTime, TimeFields } from "./time-fields";

const slotNames = ["slot1", "slot2", "slot3"] as const;
const fields = ["slots", "phone", "minutes"] as const;

type OfferFormProps = { requestId: string; zone: string; again: boolean };

/** The reviewer offers one to three times to talk with the treating physician. */
export function OfferForm({ requestId, zone, again }: OfferFormProps) {
  const { send, pending, problem, sentence } = useSend("peerToPeer.offer");
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const slots = slotNames.flatMap((name) => readTime(data, name) ?? []);
    const minutes = Number(data.get("minutes"));
    void send({ requestId, slots, minutes, phone: String(data.get("phone") ?? "") });
  }
  const slotsError = problem?.field?.startsWith("slots") ? problem.message : undefined;
  return (
    <form method="post" onSubmit={submit} noValidate className="mt-2 grid gap-2">
      {again && <p className="text-ink-2">A new offer takes the place of the open one.</p>}
      {slotNames.map((name, index) => (
        <TimeFields
          key={name}
          name={name}
          label={index === 0 ? "First time" : index === 1 ? "Second, if any" : "Third, if any"}
          zone={zone}
          error={index === 0 ? slotsError : undefined}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Field id="p2p-phone" label="Telephone" error={sentence("phone")}>
          {(control) => <Input {...control} name="phone" type="tel" autoComplete="tel" />}
        </Field>
        <Field id="p2p-minutes" label="Minutes" error={sentence("minutes")} className="w-20">
          {(control) => <Input {...control} name="minutes" inputMode="numeric" defaultValue="15" />}
        </Field>
      </div>
      <SendProblem problem={slotsError ? null : problem} fields={fields} />
      <Button type="submit" pending={pending} className="justify-self-start">
        Offer these times
      </Button>
    </form>
  );
}
