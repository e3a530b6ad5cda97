import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { centsOf, readVectors, type Vector } from "@/tests/support/vectors";
import { allowedCents } from "./allowed";
import { checkLimits, extraLine, findLimit } from "./limits";
import { shippedLimits } from "./limits.data";
import { priceSession, priceStay } from "./price";
import { shippedRates } from "./rates.data";
import { scheduleOf, shippedSchedules } from "./schedules.data";
import { timedUnits } from "./timed-units";

type Line = { cpt: string; mod: string; units?: number; quarter_hours?: number; amount: string };

type FeeVector = Vector<
  {
    program?: string;
    carf?: boolean;
    minutes_per_session?: number;
    sessions?: number;
    hours_per_day?: number;
    days_per_week?: number;
    weeks?: number;
    days_since_injury?: number;
    referral?: boolean;
    job_description?: boolean;
    extra_line?: string;
    codes?: string[];
    timed_minutes?: number;
    billed?: string;
    fee?: string;
    date_of_service?: string;
  },
  Record<string, unknown> & { lines?: Line[]; per_session?: string; total?: string; units?: number }
> & { source: string };

const today = plainDate("2026-11-30");

/** A case of a program before Washington's new rule says so in its source. */
const startOf = ({ source }: FeeVector) =>
  source.includes("pre-2024-02-02") ? plainDate("2024-02-01") : today;

/** "WC", "WR-C" are conditioning; "WH", "WR-H" hardening. */
const kindOf = ({ inputs: { program } }: FeeVector) =>
  program?.endsWith("C") ? ("conditioning" as const) : ("hardening" as const);

const termsOf = (vector: FeeVector) => ({
  rates: shippedRates,
  jurisdiction: vector.state,
  program: kindOf(vector),
  accredited: vector.inputs.carf ?? true,
  serviceOn: vector.inputs.date_of_service ? plainDate(vector.inputs.date_of_service) : today,
});

function checkLine(line: ReturnType<typeof priceSession>["lines"][number] | undefined, expected: Line) {
  expect(line).toMatchObject({ code: expected.cpt, modifiers: expected.mod.split(" ") });
  expect(line?.amountCents).toBe(centsOf(expected.amount));
  if (expected.units !== undefined) expect(line?.units).toBe(expected.units);
  if (expected.quarter_hours !== undefined) expect(line?.quarterHours).toBe(expected.quarter_hours);
}

function session(vector: FeeVector): void {
  const { minutes_per_session: minutes = 0, sessions: count = 1 } = vector.inputs;
  const { lines, per_session, total } = vector.expected;
  const terms = termsOf(vector);
  if (!lines) {
    expect(() => priceSession({ ...terms, minutes })).toThrow(/\.$/);
    return;
  }
  const price = priceSession({ ...terms, minutes });
  expect(price.totalCents).toBe(centsOf(per_session ?? ""));
  expect(price.lines).toHaveLength(lines.length);
  for (const [index, line] of lines.entries()) checkLine(price.lines[index], line);
  expect(priceStay({ ...terms, sessions: [{ minutes, count }] }).totalCents).toBe(centsOf(total ?? ""));
}

function program(vector: FeeVector): void {
  const { inputs, expected } = vector;
  const startsOn = startOf(vector);
  const result = checkLimits(shippedLimits, {
    jurisdiction: vector.state,
    program: kindOf(vector),
    startsOn,
    minutesPerDay: (inputs.hours_per_day ?? 0) * 60,
    daysPerWeek: inputs.days_per_week ?? 5,
    weeks: inputs.weeks ?? null,
    injuredOn: inputs.days_since_injury === undefined ? null : addDays(startsOn, -inputs.days_since_injury),
    referral: inputs.referral,
    jobDescription: inputs.job_description,
  });
  const said: Record<string, unknown> = {
    within_limits: result.withinLimits,
    additional_approval_needed: result.additionalApprovalNeeded,
    max_hours: result.maxMinutes === null ? null : result.maxMinutes / 60,
    admissible: result.admissible,
    why: expected.why,
  };
  for (const [name, value] of Object.entries(expected)) expect([name, said[name]]).toEqual([name, value]);
  if (expected.admissible === false) expect(result.checks.some(({ passed }) => !passed)).toBe(true);
}

function extra(vector: FeeVector): void {
  const code = vector.inputs.extra_line?.slice(0, 5) ?? "";
  const limit = findLimit(shippedLimits, vector.state, kindOf(vector), startOf(vector));
  expect(extraLine(limit, code).payable).toBe(vector.expected.extra_line_payable);
}

/** No amount stands in the schedule: the price is refused, and the schedule says how it is paid. */
function unpriced(vector: FeeVector): void {
  expect(vector.expected.schedule_amount).toBeNull();
  const { whyNoRate } = scheduleOf(shippedSchedules, vector.state);
  expect(whyNoRate).toContain("by agreement");
  expect(() => priceSession({ ...termsOf(vector), minutes: 240 })).toThrow(whyNoRate);
  const limit = findLimit(shippedLimits, vector.state, kindOf(vector), today);
  if (String(vector.expected.pay).includes("all-inclusive")) expect(limit?.allInclusive).toBe(true);
}

function units({ state, inputs, expected }: FeeVector): void {
  const { timedUnits: by } = scheduleOf(shippedSchedules, state);
  expect(by).toBeDefined();
  expect(timedUnits(inputs.timed_minutes ?? -1, by)).toBe(expected.units);
}

function lesser({ state, inputs, expected }: FeeVector): void {
  const { lesserOfBilled } = scheduleOf(shippedSchedules, state);
  const [billedCents, tableCents] = [centsOf(inputs.billed ?? ""), centsOf(inputs.fee ?? "")];
  expect(allowedCents({ billedCents, tableCents, lesserOfBilled })).toBe(centsOf(String(expected.allowed)));
}

/** What a case is about, by the input that only it has. */
const shapes: [keyof FeeVector["inputs"], (vector: FeeVector) => void][] = [
  ["minutes_per_session", session],
  ["hours_per_day", program],
  ["extra_line", extra],
  ["codes", unpriced],
  ["timed_minutes", units],
  ["billed", lesser],
];

describe("fee vectors", () => {
  it.each(readVectors<FeeVector>("fees").map((vector) => [vector.id, vector] as const))("%s", (_, vector) => {
    const [, check] = shapes.find(([name]) => name in vector.inputs) ?? [];
    expect(check, "a shape of this case").toBeDefined();
    check?.(vector);
  });
});
