"use client";

import type { CallProblem } from "@/app/_trpc/call";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { REASON_CODES, REASONS, type ReasonCode } from "@/server/domain/authorization/reason-codes";
import type { DecisionSpec } from "./decision-specs";
import type { DecidableRequest, DecisionValues } from "./decision-values";

type DecisionFieldsProps = {
  spec: DecisionSpec;
  request: DecidableRequest;
  values: DecisionValues;
  onChange: (change: Partial<DecisionValues>) => void;
  problem: CallProblem | null;
};

/** The fields a decision asks for; the server's sentence stands beside the one it blames. */
export function DecisionFields({ spec, request, values, onChange, problem }: DecisionFieldsProps) {
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const has = (field: (typeof spec.fields)[number]) => spec.fields.includes(field);
  return (
    <>
      {has("sessions") && (
        <Field
          id="sessions"
          label="Sessions approved"
          hint={`${request.sessions} are asked.`}
          error={errorOf("sessions")}
          required
        >
          {(control) => (
            <NumberInput
              {...control}
              whole
              unit={`of ${request.sessions}`}
              value={values.sessions ?? ""}
              onChange={({ target }) => onChange({ sessions: wholeNumber(target.value) })}
            />
          )}
        </Field>
      )}
      {has("reasonCode") && (
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

/** The number that was typed; null when there is none, so that an empty field is not 0. */
function wholeNumber(typed: string): number | null {
  const digits = typed.replace(/\D/g, "").slice(0, 3);
  return digits === "" ? null : Number(digits);
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
