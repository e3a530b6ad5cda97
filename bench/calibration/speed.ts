import type { EndedProgram } from "@/server/domain/projection/fit/ended-program";
import { seenAfter } from "@/server/domain/projection/fit/ended-program";
import type { FittedCohort } from "@/server/domain/projection/fit/fit-cohort";
import { effectsFor } from "@/server/domain/projection/fit/group-effects";
import { police, policePlan } from "@/server/domain/projection/fixtures/police";
import { modelOf } from "@/server/domain/projection/model";
import { type ProjectionFacts, project } from "@/server/domain/projection/project";
import { whatIf } from "@/server/domain/projection/what-if";
import { report, rounded } from "../support/report";
import { payerOf } from "./trials";

const ROUNDS = 5_000;
const SEEN = 2;

function factsOf(program: EndedProgram, { cohort, groups }: FittedCohort): ProjectionFacts {
  const { weeks, essentials } = seenAfter(program, SEEN);
  const stay = { weeksTotal: program.stayWeeks, weekNow: SEEN, sessionsPerWeek: 5 };
  return { ...police, weeks, essentials, stay, cohort: { cohort, groups: effectsFor(program, groups) } };
}

function timed(count: number, run: (index: number) => unknown): number {
  for (let index = 0; index < count / 5; index += 1) run(index);
  const started = performance.now();
  for (let index = 0; index < count; index += 1) run(index);
  return (performance.now() - started) / count;
}

/** project() alone, and one step of a what-if slider on a fitted course. */
export function speed(fitted: FittedCohort): void {
  const all = payerOf(0, 1).held.map((program) => factsOf(program, fitted));
  const each = timed(ROUNDS, (index) => project(all[index % all.length] ?? police));
  report({
    name: "project() alone, two weeks seen",
    value: Math.round(1000 / each),
    unit: "programs/s",
    n: ROUNDS,
    p50: rounded(each),
  });
  const model = modelOf(police);
  if (!model) return;
  const step = timed(ROUNDS, (index) =>
    whatIf(model, { sessions: 1 + (index % 20), weeks: 4, minutes: 240 }, policePlan),
  );
  report({ name: "one step of a what-if", value: rounded(step), unit: "ms", n: ROUNDS });
}
