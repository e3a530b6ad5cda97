"use client";

import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { DecidedWeeks, numberTyped } from "./decided-weeks";
import type { DecidableRequest, DecisionValues } from "./decision-values";

type SessionsFieldProps = {
  request: DecidableRequest;
  values: DecisionValues;
  onChange: (change: Partial<DecisionValues>) => void;
  errorOf: (field: string) => string | null;
};

/** One number for all weeks, or each week's own; and how long each session is at most. */
export function SessionsField({ request, values, onChange, errorOf }: SessionsFieldProps) {
  return (
    <>
      {values.lines === null && (
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
              onChange={({ target }) => onChange({ sessions: numberTyped(target.value) })}
            />
          )}
        </Field>
      )}
      <Field
        id="minutes"
        label="Minutes a session"
        hint={`${request.minutes} are asked; no session is made longer.`}
        error={errorOf("minutes")}
        required
      >
        {(control) => (
          <NumberInput
            {...control}
            whole
            unit={`of ${request.minutes}`}
            value={values.minutes ?? ""}
            onChange={({ target }) => onChange({ minutes: numberTyped(target.value) })}
          />
        )}
      </Field>
      <DecidedWeeks
        request={request}
        lines={values.lines}
        onChange={(lines) => onChange({ lines })}
        error={errorOf("lines") ?? (values.lines && errorOf("sessions"))}
      />
    </>
  );
}
