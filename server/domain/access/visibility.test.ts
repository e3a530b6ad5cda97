import { describe, expect, it } from "vitest";
import { roles } from "./roles";
import { extentOf, FIELD_GROUPS, sees } from "./visibility";

/** Product.md's table, column by column. */
const table = {
  function: ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "own", "no"],
  diagnosis: ["yes", "yes", "yes", "yes", "yes", "no", "yes", "own", "no"],
  behavioural: ["summary", "summary", "summary", "yes", "yes", "no", "yes", "own", "no"],
  money: ["yes", "yes", "yes", "yes", "no", "self_insured", "own", "no", "no"],
  projected_money: ["yes", "yes", "yes", "yes", "no", "self_insured", "no", "no", "no"],
  wage: ["yes", "yes", "yes", "yes", "no", "own", "no", "own", "no"],
  work_status: ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "own", "no"],
  portal_activity: ["no", "no", "no", "no", "no", "no", "no", "own", "no"],
  audit: ["own", "own", "own", "own", "own", "no", "own", "own", "own"],
} as const;

describe("visibility", () => {
  it.each(FIELD_GROUPS)("%s is seen as the product's table says", (group) => {
    expect(roles.map((role) => extentOf(role, group))).toEqual([...table[group]]);
  });

  it("shows an employer money only when it insures itself", () => {
    expect(sees("employer", "money")).toBe(false);
    expect(sees("employer", "money", { selfInsured: true })).toBe(true);
  });

  it("never shows a worker's portal activity to anybody else", () => {
    const readers = roles.filter((role) => sees(role, "portal_activity", { selfInsured: true }));
    expect(readers).toEqual(["worker"]);
  });
});
