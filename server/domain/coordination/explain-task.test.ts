import { expect, it } from "vitest";
import { explanationText } from "../explanation";
import { explainIdle, explainTaskDue } from "./explain-task";

const waiting = {
  holder: "Clinic",
  since: new Date("2026-11-20T15:00:00Z"),
  now: new Date("2026-11-23T16:00:00Z"),
  zone: "America/Chicago",
};

it("says from when to when nothing has happened, and with whom it lies", () => {
  const text = explanationText(explainIdle(waiting)).join("\n");
  expect(text).toContain("= 3 d,");
  expect(text).toContain("Since: Fri 20 Nov, 9:00 AM CT");
  expect(text).toContain("Held by: Clinic");
});

it("names the task that a due time was set for, and when", () => {
  const due = { due: "Due Mon 23 Nov, 5:00 PM CT", left: "7 h left", urgency: "today" } as const;
  const { formula, inputs } = explainTaskDue("Sign the order", due, waiting);
  expect(formula).toBe("Due Mon 23 Nov, 5:00 PM CT · 7 h left, set when the task was opened: Sign the order");
  expect(inputs).toContainEqual(expect.objectContaining({ label: "Opened" }));
});
