import { describe, expect, it } from "vitest";
import { refuseUnstorable } from "./storable";

const refusal = (input: unknown) => {
  try {
    refuseUnstorable(input);
    return null;
  } catch (error) {
    return error;
  }
};

describe("what no record can hold", () => {
  it.each([
    ["a NUL", { call: { spokeWith: "a\0b" } }, "call.spokeWith"],
    ["half a character", { abilities: [{ tester: "\ud83d" }] }, "abilities.0.tester"],
    ["a NUL in a field's name", { body: { "a\0": 1 } }, "body"],
  ])("is refused with its field: %s", (_, input, field) => {
    expect(refusal(input)).toMatchObject({
      code: "BAD_INPUT",
      field,
      message: expect.stringContaining(`“${field}” holds`),
    });
  });

  it("is a list within lists without an end, refused before the stack runs out", () => {
    const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    expect(refusal({ body: deep })).toMatchObject({ code: "BAD_INPUT", field: "body" });
  });

  it("is not text in any script, nor bytes, nor nothing", () => {
    for (const input of ["Łódź 😀 نص\n\t", { bytes: new Uint8Array([0]) }, null, undefined, 5, { a: [null] }])
      expect(refusal(input)).toBeNull();
  });
});
