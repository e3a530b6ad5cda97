import { z } from "zod";
import { formatDay, type PlainDate } from "../plain-date";
import { daySchema } from "../plain-date-schema";
import { type Ability, BANDS, DEMAND_KINDS, DEMAND_SOURCES, type Demand, DIRECTIONS, UNITS } from "./demand";
import { BAND_LABELS } from "./labels";
import { unitFact, unitsOf } from "./units";

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");
const numberIn = (what: string) => z.number({ error: `${what} must be a number, like 50 or 12.5.` });
const text = (what: string, max: number) =>
  z
    .string({ error: `${what} is missing; write it in words.` })
    .trim()
    .min(1, { error: `${what} is empty; write it in words.` })
    .max(max, { error: `${what} is longer than ${max} characters; shorten it.` });

const fields = z.object({
  code: text("The demand's code", 80),
  label: text("The demand's name", 120),
  kind: z.enum(DEMAND_KINDS, { error: `The kind must be one of ${quoted(DEMAND_KINDS)}.` }),
  unit: z.enum(UNITS, { error: `The unit must be one of ${quoted(UNITS)}.` }),
  direction: z.enum(DIRECTIONS, { error: "Say whether the job asks for at least or at most this amount." }),
  required: numberIn("The required amount"),
  band: z
    .enum(BANDS, { error: `The band must be one of ${quoted(BANDS)}, or empty.` })
    .nullable()
    .default(null),
  height: text("The height", 60).nullable().default(null),
  essential: z.boolean({ error: "Say whether the demand is essential: yes or no." }).default(false),
  weight: numberIn("The weight")
    .int({ error: "The weight must be a whole number, 1 for an ordinary demand." })
    .min(1, { error: "The weight must be 1 or more; drop the demand instead of giving it none." })
    .max(100, { error: "The weight must be 100 or less." })
    .default(1),
  source: z.enum(DEMAND_SOURCES, { error: `The source must be one of ${quoted(DEMAND_SOURCES)}.` }),
  sourceDetail: text("The source's detail", 400).nullable().default(null),
});

type Problem = { path: string; message: string };
type Draft = z.output<typeof fields>;

function kindProblems({ kind, unit, direction, band }: Draft): Problem[] {
  const problems: Problem[] = [];
  const units = unitsOf(kind);
  if (!units.includes(unit)) {
    problems.push({ path: "unit", message: `A ${kind} is not counted in “${unit}”; use ${quoted(units)}.` });
  }
  if (!unitFact(unit).directions.includes(direction)) {
    problems.push({ path: "direction", message: `“${unit}” can only be “at least”.` });
  }
  if (band !== null && kind !== "load") {
    problems.push({ path: "band", message: `Only a load has a band; leave it empty for a ${kind}.` });
  }
  return problems;
}

function amountProblem(what: string, value: number, unit: Demand["unit"]): string | null {
  const fact = unitFact(unit);
  if (value < 0) return `${what} must not be below 0.`;
  if (value > fact.max)
    return `${what} is more than ${fact.max} ${fact.name}; check the number and its unit.`;
  if (unit === "yes/no" && value !== 0 && value !== 1) return `${what} must be 1 for yes or 0 for no.`;
  if (Math.round(value * 1000) / 1000 !== value) return `${what} has more than 3 decimals; round it.`;
  return fact.whole && !Number.isInteger(value) ? `${what} must be a whole number of ${fact.name}.` : null;
}

function requiredProblems({ required, unit, direction }: Draft): Problem[] {
  const outOfRange = amountProblem("The required amount", required, unit);
  if (outOfRange) return [{ path: "required", message: outOfRange }];
  if (direction === "at_most" && required === 0) {
    return [{ path: "required", message: "“At most 0” cannot be measured; write the most the job allows." }];
  }
  if (unit === "yes/no" && required === 0) {
    return [{ path: "required", message: "A yes-or-no demand asks for yes: write 1, or drop the demand." }];
  }
  return [];
}

/** A demand as typed, pasted or drafted from public data. Every message says how to mend it. */
export const demandDraftSchema = fields.superRefine((draft, context) => {
  for (const { path, message } of [...kindProblems(draft), ...requiredProblems(draft)]) {
    context.addIssue({ code: "custom", path: [path], message });
  }
});
export type DemandDraft = z.output<typeof demandDraftSchema>;

/** A job's list of demands: at least one, each code once. */
export const demandDraftsSchema = z
  .array(demandDraftSchema)
  .min(1, { error: "The job has no demands yet; add the first." })
  .max(60, { error: "A job has at most 60 demands; keep those that decide the return." })
  .superRefine((drafts, context) => {
    drafts.forEach(({ code }, i) => {
      if (drafts.findIndex((other) => other.code === code) === i) return;
      const message = `“${code}” is listed twice; keep one.`;
      context.addIssue({ code: "custom", path: [i, "code"], message });
    });
  });

type AskedDemand = Pick<Demand, "id" | "label" | "kind" | "unit" | "direction" | "required" | "band">;

const abilityFields = (today: PlainDate) =>
  z.object({
    demandId: z.string({ error: "Say which demand was measured." }),
    measured: numberIn("The measured amount"),
    unit: z.enum(UNITS, { error: `The unit must be one of ${quoted(UNITS)}.` }),
    band: z
      .enum(BANDS, { error: `The band must be one of ${quoted(BANDS)}, or empty.` })
      .nullable()
      .default(null),
    testedOn: daySchema("The day of the test").refine((day) => day <= today, {
      error: `The day of the test lies ahead; a measurement is dated ${formatDay(today)} or earlier.`,
    }),
    week: numberIn("The week")
      .int({ error: "The week must be a whole number; the baseline is week 0." })
      .min(0, { error: "The week must be 0 (the baseline) or more." })
      .max(104, { error: "The week must be 104 or less." }),
    tester: text("The tester", 120),
    method: text("The method", 200).nullable().default(null),
    effortValid: z.boolean({ error: "Effort is valid, not valid, or left empty." }).nullable().default(null),
  });

function againstDemand(ability: Ability, demand: AskedDemand): Problem[] {
  if (ability.unit !== demand.unit) {
    const message = `“${demand.label}” is measured in “${demand.unit}”, not “${ability.unit}”; convert the amount.`;
    return [{ path: "unit", message }];
  }
  const problems: Problem[] = [];
  const outOfRange = amountProblem(`“${demand.label}”`, ability.measured, ability.unit);
  if (outOfRange) problems.push({ path: "measured", message: outOfRange });
  if (demand.direction === "at_most" && ability.measured === 0) {
    const message = `“${demand.label}” asks for at most an amount, so 0 cannot be measured; leave it empty if it was not tested.`;
    problems.push({ path: "measured", message });
  }
  if ((demand.band === null) !== (ability.band === null)) {
    const message = demand.band
      ? `Say at which band “${demand.label}” was lifted; the job asks for ${BAND_LABELS[demand.band]}.`
      : `“${demand.label}” has no band; leave it empty.`;
    problems.push({ path: "band", message });
  }
  return problems;
}

/** One measurement, checked against the job's demands and `today`, the clinic's day: nothing is measured in the future. */
export function abilitySchema({ demands, today }: { demands: readonly AskedDemand[]; today: PlainDate }) {
  const byId = new Map(demands.map((demand) => [demand.id, demand]));
  return abilityFields(today).superRefine((ability, context) => {
    const demand = byId.get(ability.demandId);
    const problems = demand
      ? againstDemand(ability, demand)
      : [{ path: "demandId", message: "This is not one of the job's demands; add it to the job first." }];
    for (const { path, message } of problems) context.addIssue({ code: "custom", path: [path], message });
  });
}
