import { expect, test } from "vitest";
import { comboboxStep, startCombobox } from "./combobox-state";

const options = [
  { id: "33-3051", label: "Police officer" },
  { id: "29-1141", label: "Registered nurse" },
];
const found = [
  { type: "typed", query: "o" },
  { type: "loaded", options },
].reduce((state, action) => comboboxStep(state, action as never), startCombobox(""));

test("typing opens the list and the first result is ready for Enter", () => {
  expect(found).toMatchObject({ open: true, active: 0, query: "o" });
});

test("arrows go round the list", () => {
  const down = comboboxStep(found, { type: "moved", by: "down" });
  expect(down.active).toBe(1);
  expect(comboboxStep(down, { type: "moved", by: "down" }).active).toBe(0);
  expect(comboboxStep(found, { type: "moved", by: "up" }).active).toBe(1);
});

test("closing without picking brings the picked name back; a failed search shows no stale options", () => {
  expect(comboboxStep(found, { type: "closed", label: "Carpenter" })).toMatchObject({
    open: false,
    query: "Carpenter",
  });
  expect(comboboxStep(found, { type: "failed" })).toMatchObject({
    options: [],
    active: -1,
    loading: "failed",
  });
  expect(comboboxStep(startCombobox(""), { type: "moved", by: "down" }).active).toBe(-1);
});
