import { type Explanation, type ExplanationInput, given } from "@/server/domain/explanation";
import { formatMoney } from "@/server/domain/money";
import { formatDayYear } from "@/server/domain/plain-date";
import { codeLabel, type FeeLine } from "./fee-line";
import { type FeeRate, rateOrigin } from "./rate";

const dollars = (cents: number) => formatMoney(cents, { cents: true });

const roundingWords = { nearest: "to the nearest", down: "down", up: "up" } as const;
const originNames = {
  contract: "The payer's contract",
  charge: "The clinic's stated charge",
  schedule: "The state's schedule",
} as const;

/** "15 min, to the nearest: 8–22 min count as one" */
function incrementText(increment: number, rounding: keyof typeof roundingWords): string {
  const half = Math.ceil(increment / 2);
  const example = rounding === "nearest" ? `: ${half}–${increment + half - 1} min count as one` : "";
  return `${increment} min, ${roundingWords[rounding]}${example}`;
}

/** What of a line its rate alone explains. */
type RateLine = Pick<FeeLine, "code" | "modifiers" | "rate" | "source" | "status" | "accreditedCents">;

function blockInputs({ rate, code }: RateLine): ExplanationInput[] {
  const { firstBlockMinutes: first, incrementMinutes: increment, rounding } = rate;
  if (first === undefined) return [];
  if (!increment || !rounding) return [given("Once a session", `the first ${first} min`)];
  return [
    given(`${code} counts`, `time beyond ${first} min`),
    given("Increment", incrementText(increment, rounding)),
  ];
}

function dayInputs({ rate }: RateLine): ExplanationInput[] {
  const { minMinutesPerDay: least, maxMinutesPerDay: most } = rate;
  return [
    ...(least ? [given("Least a day", `${least} min; a shorter session is not defined`)] : []),
    ...(most ? [given("Paid a day", `up to ${most} min`)] : []),
  ];
}

function accreditationInputs({ rate, accreditedCents }: RateLine): ExplanationInput[] {
  if (rate.accredited === undefined) return [];
  if (rate.accredited === null) return [given("Accreditation", "any")];
  if (rate.accredited || !accreditedCents) return [given("Accredited", rate.accredited ? "yes" : "no")];
  const percent = Number(((rate.amountCents / accreditedCents) * 100).toFixed(1));
  return [given("Not accredited", `${percent} % of ${dollars(accreditedCents)}`)];
}

const per = ({ basis }: Pick<FeeRate, "basis">) => (basis === "per_hour" ? "an hour" : "a unit");

function rateInput({ rate }: RateLine): ExplanationInput {
  const on = rate.effectiveFrom ? `in force from ${formatDayYear(rate.effectiveFrom)}` : null;
  return given("Rate", `${dollars(rate.amountCents)} ${per(rate)}`, on);
}

/** The dates between which the rate holds, as the version of a fee rule. */
function version({ rate: { effectiveFrom, effectiveTo } }: RateLine): string {
  if (!effectiveFrom) return "as priced";
  const until = effectiveTo ? ` to ${formatDayYear(effectiveTo)}` : "";
  return `from ${formatDayYear(effectiveFrom)}${until}`;
}

function explained(line: RateLine, formula: string): Explanation {
  const { rate, modifiers } = line;
  const origin = originNames[rateOrigin({ payerId: null, clinicId: null, ...rate })];
  return {
    formula,
    inputs: [
      rateInput(line),
      ...blockInputs(line),
      ...dayInputs(line),
      ...(modifiers.length > 0 ? [given("Modifiers", modifiers.join(", "))] : []),
      ...accreditationInputs(line),
    ],
    rule: {
      name: rate.jurisdiction ? `${origin}, ${rate.jurisdiction}` : `Fee rate of ${codeLabel(line)}`,
      version: version(line),
      citation: line.source,
      status: line.status,
    },
  };
}

/**
 * How one fee line came about: the formula with its numbers, the rate with its first block, increment, rounding and daily
 * bounds, modifiers, the share without accreditation, and the schedule or contract with its source. From the line alone,
 * as it was frozen; a line of before its terms were kept says what it has.
 */
export function explainFeeLine(line: FeeLine): Explanation {
  return explained(line, line.sentence);
}

/** What a rate says by itself, before anything is priced by it. */
export function explainRate({ code, modifiers, source, status, ...rate }: FeeRate): Explanation {
  const formula =
    rate.incrementMinutes === null
      ? `${code}: ${dollars(rate.amountCents)} ${per(rate)}, once a session`
      : `${code}: units of ${rate.incrementMinutes} min beyond the first ${rate.firstBlockMinutes} × ${dollars(rate.amountCents)} ${per(rate)}`;
  return explained({ code, modifiers, source, status, rate }, formula);
}

/** How a price of several lines came about: the lines' amounts added up, by the rules of the first. */
export function explainPrice(lines: readonly FeeLine[]): Explanation | null {
  const [first] = lines;
  if (!first) return null;
  const total = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const parts = lines.map(({ amountCents }) => dollars(amountCents)).join(" + ");
  const { rule } = explainFeeLine(first);
  return {
    formula: `${parts} = ${dollars(total)}`,
    inputs: lines.flatMap((line) => [
      given(codeLabel(line), line.sentence.replace(`${codeLabel(line)}: `, "")),
    ]),
    rule,
  };
}
