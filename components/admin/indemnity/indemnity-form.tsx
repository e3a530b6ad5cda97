"use client";
import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notifyDone } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { formatDayYear } from "@/server/domain/plain-date";
import { STATES } from "@/server/domain/programs/states";
import { readIndemnity } from "./indemnity-values";

const fields = [
  { name: "share", label: "Share of the weekly wage", hint: "70 % or 2/3", type: "text", required: true },
  {
    name: "lowShare",
    label: "Share for a low wage",
    hint: "75 %; empty where there is none",
    type: "text",
    required: false,
  },
  {
    name: "lowBelowHourlyCents",
    label: "Low is under, $ an hour",
    hint: "10.00",
    type: "text",
    required: false,
  },
  {
    name: "lowWeeks",
    label: "In the first weeks",
    hint: "26",
    type: "text",
    required: false,
  },
  {
    name: "minCents",
    label: "Least a week, $",
    hint: "Empty where it is not known",
    type: "text",
    required: false,
  },
  {
    name: "maxCents",
    label: "Most a week, $",
    hint: "Empty where it is not known",
    type: "text",
    required: false,
  },
  {
    name: "injuredFrom",
    label: "Injuries from",
    hint: "The rate in force ends the day before",
    type: "date",
    required: true,
  },
  {
    name: "injuredTo",
    label: "Injuries to",
    hint: "Empty until further notice",
    type: "date",
    required: false,
  },
  { name: "source", label: "Source", hint: "Statute, rule or notice", type: "text", required: true },
] as const;

/** A state's dated indemnity rate, written by the platform's administrator. */
export function IndemnityForm() {
  const { send, pending, problem, sentence } = useSend("rates.addIndemnity", ({ injuredFrom }) =>
    notifyDone(`Added. The rate holds for injuries from ${formatDayYear(injuredFrom)}.`),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(readIndemnity(new FormData(event.currentTarget)));
  };
  return (
    <form method="post" onSubmit={submit} noValidate className="grid max-w-4xl gap-3 px-4 pb-4">
      <div className="grid gap-3 sm:grid-cols-3">
        <Field id="jurisdiction" label="State" error={sentence("jurisdiction")}>
          {(control) => (
            <Select {...control} name="jurisdiction" defaultValue="TX">
              {STATES.map((state) => (
                <option key={state}>{state}</option>
              ))}
            </Select>
          )}
        </Field>
        {fields.map(({ name, label, hint, type, required }) => (
          <Field key={name} id={name} label={label} hint={hint} required={required} error={sentence(name)}>
            {(control) => <Input {...control} name={name} type={type} autoComplete="off" />}
          </Field>
        ))}
        <Field id="status" label="How it is known" error={sentence("status")}>
          {(control) => (
            <Select {...control} name="status">
              <option value="seen">read in the text of the rule</option>
              <option value="secondary">read in a secondary source</option>
              <option value="unverified">widely stated, not verified</option>
            </Select>
          )}
        </Field>
      </div>
      <Checkbox name="deductsEarnings">Earnings after the injury are deducted from the wage</Checkbox>
      <Button type="submit" variant="primary" className="justify-self-start" pending={pending}>
        Add the rate
      </Button>
      <SendProblem
        problem={problem}
        fields={["jurisdiction", "status", ...fields.map(({ name }) => name)]}
        next="Nothing was written."
      />
    </form>
  );
}
