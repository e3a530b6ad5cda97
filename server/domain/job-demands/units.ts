import type { DemandKind, Direction, Unit } from "./demand";

type UnitFact = {
  name: string;
  kinds: readonly DemandKind[];
  directions: readonly Direction[];
  /** Largest amount a person could mean; anything above is a slip of the keyboard. */
  max: number;
  whole: boolean;
};

const either = ["at_least", "at_most"] as const;
const atLeast = ["at_least"] as const;

/** Every unit a demand may have, and what makes an amount in it believable. */
const UNIT_FACTS = {
  lb: { name: "pounds", kinds: ["load", "task"], directions: either, max: 1_000, whole: false },
  "min/shift": {
    name: "minutes per shift",
    kinds: ["tolerance"],
    directions: atLeast,
    max: 1_440,
    whole: false,
  },
  "% of shift": {
    name: "percent of the shift",
    kinds: ["tolerance"],
    directions: atLeast,
    max: 100,
    whole: false,
  },
  s: { name: "seconds", kinds: ["task"], directions: either, max: 86_400, whole: false },
  min: { name: "minutes", kinds: ["task"], directions: either, max: 1_440, whole: false },
  ft: { name: "feet", kinds: ["task"], directions: either, max: 30_000, whole: false },
  mi: { name: "miles", kinds: ["task"], directions: either, max: 50, whole: false },
  reps: { name: "repetitions", kinds: ["task"], directions: either, max: 10_000, whole: true },
  steps: { name: "steps", kinds: ["task"], directions: either, max: 100_000, whole: true },
  "yes/no": { name: "yes or no", kinds: ["task"], directions: atLeast, max: 1, whole: true },
} as const satisfies Record<Unit, UnitFact>;

export function unitFact(unit: Unit): UnitFact {
  return UNIT_FACTS[unit];
}

export function unitsOf(kind: DemandKind): Unit[] {
  return (Object.keys(UNIT_FACTS) as Unit[]).filter((unit) => unitFact(unit).kinds.includes(kind));
}

/** At most two decimals, none that say nothing: 128, 33.33, 0.5. */
function plain(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toFixed(2)));
}

/** Seconds as a stopwatch shows them: "0:45", "15:00", "17:05.4", "1:02:10". */
function stopwatch(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const two = (n: number) => String(n).padStart(2, "0");
  const whole = Math.floor(tenths / 10);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const clock = hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`;
  return `${clock}:${two(whole % 60)}${tenths % 10 ? `.${tenths % 10}` : ""}`;
}

/** The amount without a unit that is already on screen: "101", "17:05", "7×", "no". */
export function formatBare(value: number, unit: Unit): string {
  if (unit === "yes/no") return value >= 1 ? "yes" : "no";
  if (unit === "s") return stopwatch(value);
  return unit === "reps" ? `${plain(value)}×` : plain(value);
}

const SUFFIX: Partial<Record<Unit, string>> = { "min/shift": " min", "% of shift": " %" };
const SELF_EVIDENT: readonly Unit[] = ["s", "reps", "yes/no"];

/** "165 lb", "240 min", "33 %", "15:00", "12×", "yes". */
export function formatAmount(value: number, unit: Unit): string {
  const suffix = SELF_EVIDENT.includes(unit) ? "" : (SUFFIX[unit] ?? ` ${unit}`);
  return formatBare(value, unit) + suffix;
}
