import { expect, it } from "vitest";
import type { ImportSummary } from "@/server/domain/imports/import-summary";
import { atStart, type ImportAction, importStep } from "./import-state";

const summary: ImportSummary = {
  fileName: "clinic.csv",
  rows: 3,
  good: 2,
  repeated: 0,
  refused: 1,
  programs: 1,
  demands: 0,
  reports: 1,
  measurements: 2,
  problems: [{ line: 3, column: "measured", reason: "The cell holds a formula." }],
  ignoredColumns: [],
};
const run = (...actions: ImportAction[]) => actions.reduce(importStep, atStart);
const checked: ImportAction[] = [
  { type: "chosen", fileName: "clinic.csv" },
  { type: "sent", part: 0.5 },
  { type: "checked", summary },
];

it("checks a file, brings it in and shows how far it is", () => {
  expect(run(...checked)).toEqual({ at: "checked", summary, problem: null });
  const started: ImportAction[] = [...checked, { type: "started" }];
  expect(run(...started)).toMatchObject({ at: "importing", done: 0, total: 2 });
  const under = run(...started, { type: "progress", step: "programs", done: 1, total: 4 });
  expect(under).toMatchObject({ step: "programs", done: 1, total: 4 });
  expect(run(...started, { type: "done", summary })).toEqual({ at: "imported", summary });
});

it("goes back to choosing with the sentence when the file is none", () => {
  const refused = run({ type: "chosen", fileName: "x" }, { type: "refused", sentence: "It is empty." });
  expect(refused).toEqual({ at: "choose", problem: "It is empty." });
});

it("keeps what was checked when the import is refused", () => {
  const refused = run(...checked, { type: "started" }, { type: "refused", sentence: "Try again." });
  expect(refused).toEqual({ at: "checked", summary, problem: "Try again." });
});

it("ignores a late message of an import that is over", () => {
  const progress = { type: "progress", step: "rows", done: 1, total: 2 } as const;
  expect(run(...checked, progress)).toEqual(run(...checked));
});
