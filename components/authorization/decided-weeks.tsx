"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { NumberInput } from "@/components/ui/number-input";
import { Select } from "@/components/ui/select";
import { REASON_CODES, REASONS } from "@/server/domain/authorization/reason-codes";
import { formatDay } from "@/server/domain/plain-date";
import { type DecidableRequest, type DecidableWeek, type LineValue, linesOf } from "./decision-values";

type DecidedWeeksProps = {
  request: DecidableRequest;
  lines: readonly LineValue[] | null;
  onChange: (lines: LineValue[] | null) => void;
  error: string | null;
};

/** Each week with its own number and, where it differs from the decision's, its own reason. */
export function DecidedWeeks({ request, lines, onChange, error }: DecidedWeeksProps) {
  if (request.weeks.length < 2) return null;
  const change = (week: number, said: Partial<LineValue>) =>
    onChange((lines ?? []).map((line) => (line.week === week ? { ...line, ...said } : line)));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="sr-only">Sessions by week</legend>
      <Checkbox
        checked={lines !== null}
        onChange={({ target }) => onChange(target.checked ? linesOf(request) : null)}
      >
        Give each week its own number
      </Checkbox>
      {error && <p className="text-sm text-late">{error}</p>}
      {lines?.map((line) => {
        const week = request.weeks.find((one) => one.week === line.week);
        return (
          week && (
            <WeekRow key={line.week} week={week} line={line} onChange={(said) => change(line.week, said)} />
          )
        );
      })}
    </fieldset>
  );
}

type WeekRowProps = {
  week: DecidableWeek;
  line: LineValue;
  onChange: (said: Partial<LineValue>) => void;
};

function WeekRow({ week, line, onChange }: WeekRowProps) {
  const label = `Week ${week.week}`;
  const cut = line.sessions !== null && line.sessions < week.sessions;
  return (
    <div className="grid gap-1 border-t border-line-2 pt-1.5">
      <div className="flex items-center gap-2">
        <label htmlFor={`week-${week.week}`} className="grow text-sm whitespace-nowrap">
          {label} <span className="text-ink-2">{formatDay(week.firstOn)}</span>
        </label>
        <NumberInput
          id={`week-${week.week}`}
          whole
          className="max-w-16"
          unit={`of ${week.sessions}`}
          value={line.sessions ?? ""}
          onChange={({ target }) => onChange({ sessions: numberTyped(target.value) })}
        />
      </div>
      {cut && (
        <Select
          aria-label={`Reason for ${label.toLowerCase()}`}
          value={line.reasonCode ?? ""}
          onChange={({ target }) =>
            onChange({ reasonCode: REASON_CODES.find((code) => code === target.value) ?? null })
          }
        >
          <option value="">The decision’s reason</option>
          {REASON_CODES.map((code) => (
            <option key={code} value={code}>
              {REASONS[code].label}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

/** The number that was typed; null when there is none, so that an empty field is not 0. */
export function numberTyped(typed: string): number | null {
  const digits = typed.replace(/\D/g, "").slice(0, 3);
  return digits === "" ? null : Number(digits);
}
