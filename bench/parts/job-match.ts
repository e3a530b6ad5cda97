// Job match of 100,000 programs of 20 demands: programs per second, figures alone and with every sentence.
import type { Ability, Demand } from "@/server/domain/job-demands/demand";
import { plainDate } from "@/server/domain/plain-date";
import { jobMatch, jobMatchTenths } from "@/server/domain/progress/job-match";
import { report, rounded } from "../support/report";

const today = plainDate("2026-11-23");
const programs = 100_000;
const demandsEach = 20;
const kinds = 500;

function demand(index: number): Demand {
  return {
    id: `d${index}`,
    code: `d${index}`,
    label: `demand ${index}`,
    kind: "tolerance",
    unit: "min",
    direction: "at_least",
    required: 30 + ((index * 37) % 211),
    band: null,
    height: null,
    essential: index % 3 === 0,
    weight: 1 + (index % 3),
    source: "employer",
    sourceDetail: null,
    confirmedOn: null,
    position: index,
  };
}

function ability(demandOf: Demand, program: number): Ability {
  const share = 0.4 + (((program * 7919 + demandOf.position * 104_729) % 1000) / 1000) * 0.7;
  return {
    demandId: demandOf.id,
    measured: Math.round(demandOf.required * share * 10) / 10,
    unit: demandOf.unit,
    band: null,
    testedOn: today,
    week: 1,
    tester: "bench",
    method: null,
    effortValid: true,
  };
}

const demands = Array.from({ length: demandsEach }, (_, index) => demand(index));
const courses = Array.from({ length: kinds }, (_, program) => demands.map((each) => ability(each, program)));

function timed(name: string, compute: (abilities: Ability[]) => unknown): void {
  for (let warm = 0; warm < 5_000; warm += 1) compute(courses[warm % kinds] ?? []);
  const started = performance.now();
  for (let program = 0; program < programs; program += 1) compute(courses[program % kinds] ?? []);
  const seconds = (performance.now() - started) / 1000;
  report({
    name,
    value: Math.round(programs / seconds),
    unit: "programs/s",
    n: programs,
    p50: rounded(seconds),
  });
}

export function benchJobMatch(): void {
  timed("job match, tenths only", (abilities) => jobMatchTenths(demands, abilities, today));
  timed("job match with every demand's sentence", (abilities) => jobMatch(demands, abilities, today));
}
