import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

// A connection knows a prepared statement by its name alone: the second text under a name is an error for whoever comes
// second, on whichever connection both have used.
it("no two statements of the product share a name", () => {
  const named = globSync("server/**/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\.sql(?:<[^(]*?>)?\(\s*(["`])([^"`]+)\1/gs)].map(
      ([, , name]) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
});
