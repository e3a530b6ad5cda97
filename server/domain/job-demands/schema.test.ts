import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { abilitySchema, demandDraftSchema, demandDraftsSchema } from "./schema";

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
/** "field: sentence" of each refusal; empty when accepted. */
const refusals = ({ error }: Parsed) =>
  error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];

const draft = {
  code: "drag",
  label: "drag",
  kind: "task",
  unit: "lb",
  direction: "at_least",
  required: 165,
  source: "employer",
};
const check = (over: object) => refusals(demandDraftSchema.safeParse({ ...draft, ...over }));

describe("a demand draft", () => {
  it("is accepted, with what was left out filled in", () => {
    expect(demandDraftSchema.parse(draft)).toMatchObject({ weight: 1, essential: false, band: null });
  });

  it.each([
    [{ label: " " }, "label: The demand's name is empty; write it in words."],
    [{ kind: "load", unit: "s" }, "unit: A load is not counted in “s”; use “lb”."],
    [
      { kind: "tolerance", unit: "lb" },
      "unit: A tolerance is not counted in “lb”; use “min/shift”, “% of shift”.",
    ],
    [
      { kind: "tolerance", unit: "min/shift", direction: "at_most" },
      "direction: “min/shift” can only be “at least”.",
    ],
    [{ band: "occasional" }, "band: Only a load has a band; leave it empty for a task."],
    [{ required: Number.NaN }, "required: The required amount must be a number, like 50 or 12.5."],
    [
      { required: Number.POSITIVE_INFINITY },
      "required: The required amount must be a number, like 50 or 12.5.",
    ],
    [{ required: "165" }, "required: The required amount must be a number, like 50 or 12.5."],
    [{ required: -1 }, "required: The required amount must not be below 0."],
    [
      { required: 1650 },
      "required: The required amount is more than 1000 pounds; check the number and its unit.",
    ],
    [{ required: 1.23456 }, "required: The required amount has more than 3 decimals; round it."],
    [
      { unit: "s", direction: "at_most", required: 0 },
      "required: “At most 0” cannot be measured; write the most the job allows.",
    ],
    [
      { unit: "yes/no", required: 0 },
      "required: A yes-or-no demand asks for yes: write 1, or drop the demand.",
    ],
    [{ unit: "reps", required: 1.5 }, "required: The required amount must be a whole number of repetitions."],
    [{ weight: 0 }, "weight: The weight must be 1 or more; drop the demand instead of giving it none."],
  ])("%j is refused with a sentence", (over, sentence) => expect(check(over)).toEqual([sentence]));

  it("names every field to blame at once", () => {
    expect(check({ kind: "load", unit: "s", required: -1 })).toHaveLength(2);
  });
});

describe("a job's list of demands", () => {
  it("has each code once, and at least one", () => {
    expect(refusals(demandDraftsSchema.safeParse([draft, draft]))).toEqual([
      "1.code: “drag” is listed twice; keep one.",
    ]);
    expect(refusals(demandDraftsSchema.safeParse([]))).toEqual([
      ": The job has no demands yet; add the first.",
    ]);
  });
});

describe("a measurement", () => {
  const today = plainDate("2026-11-23");
  const drag = {
    id: "d1",
    label: "drag",
    kind: "task",
    unit: "lb",
    direction: "at_least",
    required: 165,
    band: null,
  } as const;
  const run = {
    ...drag,
    id: "d2",
    label: "run 1.5 mi",
    unit: "s",
    direction: "at_most",
    required: 900,
  } as const;
  const lift = { ...drag, id: "d3", label: "lift", kind: "load", band: "occasional" } as const;
  const wall = { ...drag, id: "d4", label: "climb wall", unit: "yes/no", required: 1 } as const;
  const schema = abilitySchema({ demands: [drag, run, lift, wall], today });
  const measured = {
    demandId: "d1",
    measured: 101,
    unit: "lb",
    testedOn: "2026-11-23",
    week: 3,
    tester: "T. Cole, PT",
  };

  it("is accepted today and earlier", () => {
    expect(schema.parse(measured)).toMatchObject({ band: null, method: null, effortValid: null });
    expect(schema.safeParse({ ...measured, testedOn: "2026-01-05" }).success).toBe(true);
    expect(schema.safeParse({ ...measured, demandId: "d3", band: "frequent" }).success).toBe(true);
  });

  it.each([
    [
      { testedOn: "2026-11-24" },
      "testedOn: The day of the test lies ahead; a measurement is dated Mon 23 Nov or earlier.",
    ],
    [
      { testedOn: "2026-02-30" },
      "testedOn: The day of the test is not a date; write it as YYYY-MM-DD, like 2026-11-23.",
    ],
    [{ testedOn: "" }, "testedOn: The day of the test is missing; give the date."],
    [{ testedOn: undefined }, "testedOn: The day of the test is missing; write the date as YYYY-MM-DD."],
    [
      { demandId: "d2", unit: "s", measured: 0 },
      "measured: “run 1.5 mi” asks for at most an amount, so 0 cannot be measured; leave it empty if it was not tested.",
    ],
    [{ unit: "s" }, "unit: “drag” is measured in “lb”, not “s”; convert the amount."],
    [{ band: "frequent" }, "band: “drag” has no band; leave it empty."],
    [{ demandId: "d3" }, "band: Say at which band “lift” was lifted; the job asks for occasional."],
    [{ demandId: "d9" }, "demandId: This is not one of the job's demands; add it to the job first."],
    [
      { demandId: "d4", unit: "yes/no", measured: 0.5 },
      "measured: “climb wall” must be 1 for yes or 0 for no.",
    ],
    [{ measured: Number.NaN }, "measured: The measured amount must be a number, like 50 or 12.5."],
    [{ measured: -3 }, "measured: “drag” must not be below 0."],
    [{ measured: 1e9 }, "measured: “drag” is more than 1000 pounds; check the number and its unit."],
    [{ week: 1.5 }, "week: The week must be a whole number; the baseline is week 0."],
    [{ tester: "" }, "tester: The tester is empty; write it in words."],
  ])("%j is refused with a sentence", (over, sentence) => {
    expect(refusals(schema.safeParse({ ...measured, ...over }))).toEqual([sentence]);
  });
});
