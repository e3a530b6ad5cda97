import { describe, expect, it } from "vitest";
import { searchKey, searchKeysOf } from "./search-key";

describe("a search key", () => {
  it("forgets dashes, spaces, accents and capitals", () => {
    for (const typed of ["TX-40655", "tx 40655", " Tx–40-655"]) expect(searchKey(typed)).toBe("tx40655");
    expect(searchKey("Núñez-O'Neil")).toBe("nunezoneil");
  });
});

describe("the keys of a request", () => {
  const keys = searchKeysOf({
    claimNumber: "TX-40655",
    requestNumber: "R-10012",
    workerName: "Maria Reyes",
    employerName: "The City of Aldine",
  });

  it("lead there by number, with and without its letters", () => {
    expect(keys).toEqual(expect.arrayContaining(["tx40655", "40655", "r10012", "10012"]));
  });

  it("lead there by either name and by both in either order", () => {
    expect(keys).toEqual(expect.arrayContaining(["maria", "reyes", "mariareyes", "reyesmaria"]));
  });

  it("lead there by the employer and its telling words", () => {
    expect(keys).toEqual(expect.arrayContaining(["thecityofaldine", "city", "aldine"]));
    expect(keys).not.toContain("the");
    expect(keys).not.toContain("of");
  });
});
