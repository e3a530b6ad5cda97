import { describe, expect, it } from "vitest";
import { typedNumber, typedSeconds, typedText, typedYesNo } from "./read-typed";

describe("what was typed", () => {
  it("reads numbers, with a thousands comma too, and leaves what is none for the schema to refuse", () => {
    expect(typedNumber(" 52.5 ")).toBe(52.5);
    expect(typedNumber("1,200")).toBe(1200);
    expect(typedNumber("")).toBeNull();
    expect(typedNumber("12,5")).toBe("12,5");
    expect(typedNumber("50 lb")).toBe("50 lb");
    expect(typedNumber("Infinity")).toBe("Infinity");
  });

  it("reads a stopwatch or bare seconds", () => {
    expect(typedSeconds("17:05")).toBe(1025);
    expect(typedSeconds("1:02:10")).toBe(3730);
    expect(typedSeconds("0:45.4")).toBe(45.4);
    expect(typedSeconds("900")).toBe(900);
    expect(typedSeconds("")).toBeNull();
    expect(typedSeconds("fast")).toBe("fast");
  });

  it("takes empty for unknown", () => {
    expect(typedText("  ")).toBeNull();
    expect(typedText(" Low back ")).toBe("Low back");
    expect(typedYesNo("")).toBeUndefined();
    expect(typedYesNo("no")).toBe(false);
  });
});
