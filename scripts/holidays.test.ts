import { expect, it } from "vitest";
import { holidayTable as checkedIn } from "@/server/domain/jurisdictions/holidays.data";
import { holidayTable } from "./holidays";

it("the checked-in holidays are what the script writes", () => {
  expect(checkedIn.trim()).toBe(holidayTable());
});
