// How much the payer itself has taught: nothing (the fitting cohort's fit, or the assumption, carried over), as it goes
// (outcomes come in while programs are forecast), or a thousand outcomes. Side by side, by weeks seen.
import { report, rounded } from "../support/report";
import { type Measures, measuresOf, type Tried } from "./measures";
import { type Streamed, streamOf } from "./stream";
import { table } from "./table";
import { RIVALS, type Trial, transferOf, WEEKS, type Whole } from "./trials";
import type { World } from "./worlds";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const pooled = (trials: readonly Tried[][][], week: number) =>
  measuresOf(trials.flatMap((trial) => trial[week] ?? []));

type Row = { own: Measures; error: number; brier: number; lowest: number; highest: number };

/** One setting after the index-th number of weeks: all seeds together, and the seeds' own coverage. */
function rowOf(trials: readonly Trial[], week: number, ours: readonly Tried[][][]): Row {
  const own = pooled(ours, week);
  const rivals = RIVALS.map((name) =>
    pooled(
      trials.map((trial) => trial[name]),
      week,
    ),
  );
  const least = (key: "error" | "brier") => Math.min(...rivals.map((rival) => rival[key]));
  const each = ours.map((trial) => measuresOf(trial[week] ?? []).coverage);
  return {
    own,
    error: own.error / least("error"),
    brier: own.brier / least("brier"),
    lowest: Math.min(...each),
    highest: Math.max(...each),
  };
}

function cells(label: string, { own, error, brier }: Row): string[] {
  report({ name: `${label}: coverage`, value: rounded(own.coverage), unit: "share", n: own.completers });
  const ratios = [
    { name: "error", value: own.error, ratio: error, unit: "points" },
    { name: "Brier score", value: own.brier, ratio: brier, unit: "score" },
  ];
  for (const { name, value, ratio, unit } of ratios)
    report({
      name: `${label}: ${name}`,
      value: rounded(value),
      unit,
      ratioTo: "best of the three",
      ratio: rounded(ratio),
      n: own.running,
    });
  return [percent(own.coverage), error.toFixed(2), brier.toFixed(2)];
}

/** The parts of a stream as one trial. */
function joined(streams: readonly Streamed[]): Trial {
  const names = ["ours", ...RIVALS] as const;
  const all = names.map((name) => [
    name,
    WEEKS.map((_, week) => streams.flatMap(({ trial }) => trial[name][week] ?? [])),
  ]);
  return Object.fromEntries(all);
}

const STAGES = [
  { from: 0, to: 1, name: "none" },
  { from: 1, to: 100, name: "20–99" },
  { from: 100, to: 300, name: "100–299" },
  { from: 300, to: Infinity, name: "300 on" },
];

function stageCoverage(streams: readonly Streamed[], week: number): string[] {
  return STAGES.map(({ from, to }) => {
    const inside = streams.filter(({ known }) => known >= from && known < to);
    return percent(measuresOf(inside.flatMap(({ trial }) => trial.ours[week] ?? [])).coverage);
  });
}

/** Coverage, error ÷ best of three and Brier ÷ best of three of a world in every setting. */
export function reportSettings(
  index: number,
  world: World,
  wholes: readonly Whole[],
  taught: readonly Trial[],
): void {
  const carried = wholes.map((whole) => transferOf(index, whole));
  const streams = wholes.map((whole) => streamOf(index, whole));
  const going = streams.map(joined);
  const rows = WEEKS.map((weeks, week) => {
    const at = (setting: string) => `${world.name}, ${setting}, ${weeks} seen`;
    const stream = rowOf(
      going,
      week,
      going.map(({ ours }) => ours),
    );
    return [
      `${weeks}`,
      ...cells(
        at("the fitting cohort's fit carried over"),
        rowOf(
          carried,
          week,
          carried.map(({ ours }) => ours),
        ),
      ),
      ...cells(
        at("the assumption alone"),
        rowOf(
          carried,
          week,
          carried.map(({ assumed }) => assumed),
        ),
      ),
      ...cells(at("as outcomes come in"), stream),
      `${percent(stream.lowest)}–${percent(stream.highest)}`,
      ...stageCoverage(streams.flat(), week),
      ...cells(
        at("a thousand outcomes"),
        rowOf(
          taught,
          week,
          taught.map(({ ours }) => ours),
        ),
      ),
    ];
  });
  const three = (name: string) => [`${name}: in range`, "error", "Brier"];
  const head = ["weeks", ...three("carried"), ...three("assumed"), ...three("as it goes"), "by seed"];
  table(
    `${world.name}, by what the payer has taught; error and Brier as shares of the best of three`,
    [...head, ...STAGES.map(({ name }) => name), ...three("1,000")],
    rows,
  );
}
