import { clamp, normal } from "@/prisma/seed/draws";
import { type Random, randomFrom } from "@/prisma/seed/random";
import type { EndedProgram } from "@/server/domain/projection/fit/ended-program";
import type { World } from "./worlds";

const SESSIONS = 5;
const CLINICS = 8;
const STRENGTHS = ["L", "M", "H", "V"];
const REGIONS = ["Low back", "Shoulder", "Knee"];

type DrawnDemand = {
  weight: number;
  essential: boolean;
  start: number;
  gain: number;
  hard: number;
  task: boolean;
};

function demandsOf(random: Random, world: World, level: number): DrawnDemand[] {
  const essentials = random.between(2, 4);
  const all = essentials + random.between(5, 8);
  return Array.from({ length: all }, (_, index) => ({
    weight: random.between(1, 3),
    essential: index < essentials,
    start: clamp(level + 0.1 * normal(random), 0.1, 1.2),
    gain: world.demandSpread * normal(random),
    hard: random.next(),
    task: index === 0 && random.chance(0.15),
  }));
}

/** The ratio a test shows: what is true, with the day's and the test's own error, never above 1. */
function ratioOf(demand: DrawnDemand, closed: number, error: number): number {
  const gap = Math.max(0.15, 1 - demand.start);
  const moved = closed * (1 + demand.gain);
  const shown = (demand.start + gap * moved) * (1 + error);
  if (demand.task) return moved > 0.25 + 0.7 * demand.hard ? 1 : 0;
  return Math.round(clamp(shown, 0, 1) * 1000) / 1000;
}

function effectOf(world: World, seed: number, key: string): number {
  const number = Array.from(key).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed % 9973);
  return world.groups * normal(randomFrom(number));
}

/** One program of a world, played to its end: full duty, the end of the stay, or a worker who leaves. */
function program(random: Random, world: World, seed: number): EndedProgram {
  const clinic = `clinic ${random.between(1, CLINICS)}`;
  const strength = random.pick(STRENGTHS);
  const region = random.pick(REGIONS);
  const lift = [clinic, strength, region].reduce((sum, key) => sum + effectOf(world, seed, key), 0);
  const stayWeeks = random.pick([4, 4, 5, 6, 6]);
  const course = world.course(random, lift);
  const demands = demandsOf(random, world, world.start.mean + world.start.sd * normal(random));
  const errors = demands.map(() => world.errors(random, stayWeeks));
  const days = world.errors(random, stayWeeks).map((error) => error / 2);
  const rate = clamp(world.attendance + 0.06 * normal(random), 0.4, 1);
  const weeks: { week: number; tenths: number; attended: number; planned: number }[] = [];
  const ratios: { week: number; ratio: number }[][] = demands.map(() => []);
  let [dose, readyWeek, leftWeek]: [number, number | null, number | null] = [0, null, null];
  for (let week = 0; week <= stayWeeks && readyWeek === null && leftWeek === null; week += 1) {
    const attended =
      week === 0 ? 0 : Array.from({ length: SESSIONS }, () => random.chance(rate)).filter(Boolean).length;
    dose += attended / SESSIONS;
    const closed = course(dose);
    const shown = demands.map((demand, index) =>
      ratioOf(demand, closed, (errors[index]?.[week] ?? 0) + (days[week] ?? 0)),
    );
    const ready = demands.every(({ essential }, index) => !essential || (shown[index] ?? 0) >= 1);
    const leaves = week > 0 && week < stayWeeks && random.chance(world.leave);
    const tested = week === 0 || week === stayWeeks || ready || leaves || !random.chance(world.missing);
    if (!tested) continue;
    const total = demands.reduce((sum, { weight }) => sum + weight, 0);
    const match = demands.reduce((sum, { weight }, index) => sum + weight * (shown[index] ?? 0), 0) / total;
    weeks.push({ week, tenths: Math.round(match * 1000), attended, planned: week === 0 ? 0 : SESSIONS });
    for (const [index, ratio] of shown.entries()) ratios[index]?.push({ week, ratio });
    if (ready) readyWeek = week;
    else if (leaves) leftWeek = week;
  }
  const essentials = demands.flatMap(({ essential }, index) =>
    essential ? [{ label: `demand ${index}`, ratios: ratios[index] ?? [] }] : [],
  );
  return { weeks, essentials, stayWeeks, readyWeek, leftWeek, clinic, strength, region };
}

/** So many programs of a world; the same for the same seed. Groups keep their effect within a seed's `market`. */
export function simulate(world: World, count: number, seed: number, market: number): EndedProgram[] {
  const random = randomFrom(seed);
  const programs: EndedProgram[] = [];
  while (programs.length < count) {
    const one = program(random, world, market);
    if (one.readyWeek !== 0) programs.push(one);
  }
  return programs;
}
