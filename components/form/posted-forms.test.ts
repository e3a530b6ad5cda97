import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("a form that a script sends is a POST, so that what is typed before the script has come never enters an address", () => {
  const forms = globSync("{app,components}/**/*.tsx").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/<form\b[^>]*onSubmit/g)].map(([tag]) => ({ file, tag })),
  );
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.filter(({ tag }) => !tag.includes('method="post"'))).toEqual([]);
});
