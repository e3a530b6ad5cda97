"use client";

import type { CallProblem } from "@/app/_trpc/call";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { REASON_CODES, REASONS, type ReasonCode } from "@/server/domain/authorization/reason-codes";
import type { DecisionSpec } from "./decision-specs";
import { canBeGated, type DecidableRequest, type DecisionValues } from "./decision-values";
import { ReceiptFields } from "./receipt-fields";
import { SessionsField } from "./sessions-field";

type DecisionFieldsProps = {
  spec: DecisionSpec;
  /** Whether the decision gives less than was asked, as it stands. */
  reason: boolean;
  request: DecidableRequest;
  values: DecisionValues;
  onChange: (change: Partial<DecisionValues>) => void;
  problem: CallProblem | null;
};

/** The fields a decision asks for; the server's sentence stands beside the one it blames. */
export function DecisionFields({ spec, reason, request, values, onChange, problem }: DecisionFieldsProps) {
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const has = (field: (typeof spec.fields)[number]) => spec.fields.includes(field);
  return (
    <>
      {has("sessions") && (
        <SessionsField request={request} values={values} onChange={onChange} errorOf={errorOf} />
      )}
      {has("reasonCode") && reason && (
        <ReasonField
          error={errorOf("reasonCode")}
          value={values.reasonCode}
          onChange={(reasonCode) => onChange({ reasonCode })}
        />
      )}
      {has("askedOf") && (
        <Field id="askedOf" label="Who is asked" error={errorOf("askedOf")} required>
          {(control) => (
            <Select
              {...control}
              value={values.askedOf}
              onChange={({ target }) =>
                onChange({ askedOf: target.value === "physician" ? "physician" : "clinic" })
              }
            >
              <option value="clinic">The clinic</option>
              <option value="physician">The physician</option>
            </Select>
          )}
        </Field>
      )}
      {has("gated") && canBeGated(request) && (
        <GateField checked={values.gated} onChange={(gated) => onChange({ gated })} />
      )}
      {has("endOn") && (
        <Field
          id="endOn"
          label="Last day asked for"
          hint="Later than before where days have passed."
          error={errorOf("endOn")}
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              value={values.endOn}
              onChange={({ target }) => onChange({ endOn: target.value })}
            />
          )}
        </Field>
      )}
      {has("receipt") && <ReceiptFields values={values} onChange={onChange} errorOf={errorOf} />}
      {has("text") && (
        <Field
          id="text"
          label={spec.textLabel ?? "Words"}
          hint={spec.textHint}
          error={errorOf("text")}
          required={spec.textRequired ?? false}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              value={values.text}
              onChange={({ target }) => onChange({ text: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

type GateFieldProps = { checked: boolean; onChange: (checked: boolean) => void };

function GateField({ checked, onChange }: GateFieldProps) {
  return (
    <div className="grid gap-0.5">
      <Checkbox checked={checked} onChange={({ target }) => onChange(target.checked)}>
        Release week by week
      </Checkbox>
      <p className="text-sm text-ink-2">
        All of it is approved now. Each week opens with the report of the week before; after two flat weeks
        the next one is held for your review, never denied.
      </p>
    </div>
  );
}

type ReasonFieldProps = {
  value: ReasonCode | null;
  error: string | null;
  onChange: (code: ReasonCode | null) => void;
};

const natures = [
  ["administrative", "Facts about the request"],
  ["medical", "Medical necessity"],
] as const;

function ReasonField({ value, error, onChange }: ReasonFieldProps) {
  return (
    <Field id="reasonCode" label="Reason" error={error} required>
      {(control) => (
        <Select
          {...control}
          value={value ?? ""}
          onChange={({ target }) => onChange(REASON_CODES.find((code) => code === target.value) ?? null)}
        >
          <option value="">Choose a reason</option>
          {natures.map(([nature, label]) => (
            <optgroup key={nature} label={label}>
              {REASON_CODES.filter((code) => REASONS[code].nature === nature).map((code) => (
                <option key={code} value={code}>
                  {REASONS[code].label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}
