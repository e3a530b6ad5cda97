import { describe, expect, it } from "vitest";
import type { PlainDate } from "@/server/domain/plain-date";
import {
  checkReport,
  filledReport,
  type ReportForm,
  readablePart,
  reportField,
  unchangedIds,
} from "./report-values";

const row = (over: Partial<ReportForm["rows"][number]>): ReportForm["rows"][number] => ({
  id: "drag",
  code: "drag",
  label: "drag",
  kind: "task",
  unit: "lb",
  direction: "at_least",
  required: 165,
  band: null,
  essential: true,
  text: "drag 165 lb",
  last: {
    measured: 101,
    band: null,
    testedOn: "2026-11-13" as PlainDate,
    week: 3,
    effortValid: true,
    method: null,
  },
  ...over,
});
const run = row({
  id: "run",
  label: "run 1.5 mi",
  unit: "s",
  direction: "at_most",
  required: 900,
  last: null,
});
const form: ReportForm = {
  programId: "0190a0a0-0000-7000-8000-000000000001",
  programNumber: "P-1",
  workerName: "M. Reyes",
  jobTitle: "Police officer",
  week: 4,
  openWeeks: [4],
  firstOn: "2026-11-16" as PlainDate,
  lastOn: "2026-11-22" as PlainDate,
  dueAt: null,
  today: "2026-11-23" as PlainDate,
  tester: "A. Therapist",
  sessionsPlanned: 5,
  sessionsAttended: 5,
  rows: [row({}), run],
};
const typed = (id: string, measured: string) => {
  const values = filledReport(form);
  const cells = { ...values.cells, [id]: { measured, band: "", effort: "valid", method: "" } };
  return { ...values, cells };
};
const problemsOf = (checked: ReturnType<typeof checkReport>) => (checked.ok ? [] : checked.problems);

describe("a weekly report", () => {
  it("begins with last week's amounts and the last day of the week", () => {
    const values = filledReport(form);
    expect(values.cells.drag).toMatchObject({ measured: "101", effort: "valid" });
    expect(values.cells.run?.measured).toBe("");
    expect(values.testedOn).toBe("2026-11-22");
    expect(unchangedIds(form, values)).toEqual(["drag"]);
  });

  it("leaves out what was not tested", () => {
    const checked = checkReport(form, typed("drag", ""));
    expect(checked).toMatchObject({ ok: true, value: { report: { week: 4, abilities: [] } } });
  });

  it("reads a stopwatch for a time", () => {
    const checked = checkReport(form, typed("run", "17:05"));
    const abilities = checked.ok ? checked.value.report.abilities : [];
    expect(abilities.map(({ measured }) => measured)).toEqual([101, 1025]);
  });

  it("puts the sentence at the cell that is wrong", () => {
    const [problem] = problemsOf(checkReport(form, typed("run", "0")));
    expect(problem).toMatchObject({
      path: "cells.run.measured",
      sentence: expect.stringContaining("at most"),
    });
    expect(problemsOf(checkReport(form, typed("drag", "lots")))[0]?.path).toBe("cells.drag.measured");
  });

  it("says a future day of testing once", () => {
    const values = { ...typed("run", "17:05"), testedOn: "2026-11-30" };
    expect(problemsOf(checkReport(form, values)).map(({ path }) => path)).toEqual(["testedOn"]);
  });

  it("previews what can be read while the rest is still typed", () => {
    expect(readablePart(form, typed("run", "fast"))?.abilities.map(({ demandId }) => demandId)).toEqual([
      "drag",
    ]);
  });

  it("finds the cell the server blames", () => {
    expect(reportField(form, filledReport(form), "abilities.0.measured")).toBe("cells.drag.measured");
    expect(reportField(form, filledReport(form), "report.sessionsAttended")).toBe("sessionsAttended");
  });
});
