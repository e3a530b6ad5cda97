import { expect, test } from "vitest";
import { readLook, writeLook } from "./columns";

test("the choice of columns and density survives its cookie", () => {
  const look = { dense: true, hidden: ["week", "limiting"] as const };
  expect(readLook(writeLook(look))).toEqual(look);
});

test("nothing chosen shows everything, roomy; unknown and fixed columns are ignored", () => {
  expect(readLook(undefined)).toEqual({ dense: false, hidden: [] });
  expect(readLook("due.worker.nonsense")).toEqual({ dense: false, hidden: [] });
});
