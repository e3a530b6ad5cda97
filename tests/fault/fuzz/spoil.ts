import fc from "fast-check";

type Path = readonly (string | number)[];

const strings = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u202e‮",
  "😀".repeat(300),
  "x".repeat(5_000),
  "'; drop table claim; --",
  "%_\\%",
  "null",
  "NaN",
  "infinity",
  "1e400",
  "0000-01-01",
  "0001-01-01",
  "2026-02-30",
  "9999-12-31",
  "275760-09-14",
  "2026-11-02",
  "+275760-09-13T00:00:00.000Z",
  "0001-01-01T00:00:00+14:00",
  "00000000-0000-0000-0000-000000000000",
  "018f0000-0000-7000-8000-00000000ffff",
  "018F0000-0000-7000-8000-00000000FFFF",
  "__proto__",
];
const numbers = [0, -0, -1, 0.5, 1e-9, 1, 104, 105, 32_768, 2 ** 31, 2 ** 53, 1e20, 1e308, -1e308];

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

/** Anything JSON can say, and what most often trips a server over. */
export const nasty = (others: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(...strings, ...numbers, ...others),
    fc.constantFrom<unknown>(null, true, [], {}, [null], [[]], nested(900), { length: 1 }, undefined),
    fc.constant(Array.from({ length: 2_000 }, (_, index) => index)),
    fc.jsonValue({ maxDepth: 2 }),
  );

/** Every place of a form: the form itself, its fields, and theirs. */
export function placesOf(form: unknown, at: Path = []): Path[] {
  if (typeof form !== "object" || form === null) return [at];
  return [at, ...Object.entries(form).flatMap(([key, value]) => placesOf(value, [...at, key]))];
}

/** The form with `value` at one place; undefined leaves the place out. */
export function spoil(form: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(form) ? [...form] : { ...(form as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = spoil(copy[key], rest, value);
  return copy;
}
