// The projection on held-out programs of four generated cohorts, three of them made otherwise than the fitting one:
// error of the final job match, Brier score and reliability of readiness, coverage and width of the 80 % interval by
// weeks seen, beside last value, straight line and cohort average; the same with nothing of the payer's own and as its
// outcomes come in; how many outcomes it takes; programs a second.

import { ours } from "../calibration/forecasts";
import { type Measures, mean, measuresOf, reliability, tryOut } from "../calibration/measures";
import { reportSettings } from "../calibration/settings";
import { speed } from "../calibration/speed";
import { table } from "../calibration/table";
import {
  fitPayer,
  fitWhole,
  payerOf,
  RIVALS,
  SEEDS,
  trialOf,
  WEEKS,
  type Whole,
} from "../calibration/trials";
import { WORLDS } from "../calibration/worlds";
import { report, rounded } from "../support/report";

type Trials = ReturnType<typeof trialOf>[];
type Name = keyof Trials[number];

const COUNTS = [0, 50, 100, 200, 1_000];
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** All seeds' forecasts of one name after the index-th number of weeks, together. */
const together = (trials: Trials, name: Name, index: number) =>
  measuresOf(trials.flatMap((trial) => trial[name][index] ?? []));

function spread(trials: Trials, index: number): string {
  const each = trials.map((trial) => measuresOf(trial.ours[index] ?? []).coverage);
  return `${percent(Math.min(...each))}–${percent(Math.max(...each))}`;
}

function lineOf(world: string, week: number, own: Measures, rivals: readonly Measures[]): void {
  const best = (key: "error" | "brier") => Math.min(...rivals.map((rival) => rival[key]));
  const name = `${world}, ${week} ${week === 1 ? "week" : "weeks"} seen`;
  const n = own.completers;
  const least = "best of the three";
  report({
    name: `${name}: error of final job match`,
    value: rounded(own.error),
    unit: "points",
    ratioTo: least,
    ratio: rounded(own.error / best("error")),
    n,
  });
  report({
    name: `${name}: Brier score of readiness`,
    value: rounded(own.brier),
    unit: "score",
    ratioTo: least,
    ratio: rounded(own.brier / best("brier")),
    n: own.running,
  });
  report({ name: `${name}: coverage of the 80 % interval`, value: rounded(own.coverage), unit: "share", n });
  report({ name: `${name}: mean width of the 80 % interval`, value: rounded(own.width), unit: "points", n });
}

function reportWorld(world: (typeof WORLDS)[number], trials: Trials): void {
  const names: Name[] = ["ours", ...RIVALS, "last + mean gain"];
  const rows = WEEKS.map((week, index) => {
    const found = names.map((name) => together(trials, name, index));
    const [own, ...others] = found as [Measures, ...Measures[]];
    lineOf(world.name, week, own, others.slice(0, RIVALS.length));
    return [
      `${week}`,
      ...found.map(({ error }) => error.toFixed(2)),
      ...found.slice(0, -1).map(({ brier }) => brier.toFixed(3)),
      percent(own.coverage),
      spread(trials, index),
      own.width.toFixed(1),
      `${own.running}`,
    ];
  });
  const errors = ["ours", "last", "line", "average", "last+gain"].map((name) => `error ${name}`);
  const scores = ["ours", "last", "line", "average"].map((name) => `Brier ${name}`);
  table(
    `${world.name}: ${world.what}`,
    ["weeks", ...errors, ...scores, "coverage", "by seed", "width", "n"],
    rows,
  );
  const bins = reliability(trials.flatMap((trial) => trial.ours[1] ?? []));
  for (const { from, n, predicted, happened } of bins)
    report({
      name: `${world.name}: ready, said ${percent(from)} and more at week 2 (${percent(predicted)})`,
      value: rounded(happened),
      unit: "share that was",
      n,
    });
  table(
    "  said at week 2, and how often it came true",
    ["from", "said", "was", "n"],
    bins.map(({ from, n, predicted, happened }) => [
      percent(from),
      percent(predicted),
      percent(happened),
      `${n}`,
    ]),
  );
}

/** How coverage and score at week 2 come with a payer's own outcomes, from none on. */
function reportLearning(wholes: readonly Whole[]): void {
  const rows = WORLDS.map(({ name }, world) => [
    name,
    ...COUNTS.map((count) => {
      const tried = wholes.slice(0, 3).flatMap(({ seed, whole }) => {
        const { own, held } = payerOf(world, seed);
        return tryOut(held, 2, ours(fitPayer(own.slice(0, count), whole)));
      });
      const { coverage, brier, error } = measuresOf(tried);
      report({
        name: `${name}, 2 weeks seen, ${count} outcomes of its own: coverage`,
        value: rounded(coverage),
        unit: "share",
        n: tried.length,
      });
      return `${percent(coverage)} · ${error.toFixed(1)} · ${brier.toFixed(3)}`;
    }),
  ]);
  table(
    "2 weeks seen, by the payer's own outcomes: coverage · error · Brier",
    ["", ...COUNTS.map(String)],
    rows,
  );
}

export function benchCalibration(): void {
  const wholes = SEEDS.map((seed) => ({ seed, whole: fitWhole(seed) }));
  const covered: number[] = [];
  for (const [index, world] of WORLDS.entries()) {
    const trials = wholes.map((whole) => trialOf(index, whole));
    reportWorld(world, trials);
    reportSettings(index, world, wholes, trials);
    covered.push(...WEEKS.map((_, week) => together(trials, "ours", week).coverage));
  }
  report({ name: "coverage over all cohorts and weeks", value: rounded(mean(covered)), unit: "share" });
  reportLearning(wholes);
  speed(wholes[0]?.whole ?? fitWhole(1));
}
