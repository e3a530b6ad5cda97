import { formatAmount } from "@/server/domain/job-demands/units";
import type { Capacity } from "@/server/domain/outcomes/capacity";
import type { WorkerWords } from "./worker-words";

const howOften = { occasional: "occasionally", frequent: "frequently", constant: "constantly" } as const;

/** "62 lb, now and then", "180 min a shift", "yes": an amount in the worker's language. */
function amount({ unit, band }: Capacity, value: number, { can }: WorkerWords): string {
  if (unit === "yes/no") return value >= 1 ? can.yes : can.notYet;
  const plain = formatAmount(value, unit);
  if (unit === "min/shift") return `${plain} ${can.aShift}`;
  if (unit === "% of shift") return `${plain} ${can.ofShift}`;
  return band ? `${plain}, ${can.often[howOften[band]]}` : plain;
}

/** What the worker can do now of one demand. */
export function nowWords(capacity: Capacity, words: WorkerWords): string {
  const { measured, direction, unit } = capacity;
  if (measured === null) return words.can.notTested;
  const said = amount(capacity, measured, words);
  if (unit === "yes/no") return said;
  if (direction === "at_least") return `${words.can.upTo} ${said}`;
  return unit === "s" || unit === "min" ? `${words.can.inTime} ${said}` : said;
}

/** What the job asks. */
export function jobWords(capacity: Capacity, words: WorkerWords): string {
  return amount(capacity, capacity.required, words);
}
