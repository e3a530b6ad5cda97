import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { DEFAULT_PROGRESS_POLICY } from "@/server/domain/progress/policy";
import { policyOf, thresholdsOf } from "@/server/domain/progress/thresholds";
import { checkThresholds, thresholdValues } from "./thresholds-values";

const thresholds = thresholdsOf(DEFAULT_PROGRESS_POLICY);
const values = { ...thresholdValues(thresholds, plainDate("2026-12-01")), source: "Board, 20 Nov 2026" };
const sentences = (over: Partial<typeof values>) => {
  const checked = checkThresholds({ ...values, ...over });
  return checked.ok ? [] : checked.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
};

describe("thresholds as typed", () => {
  it("are the ones in force until something is typed", () => {
    expect(values).toMatchObject({
      minimumGainTenths: "2",
      adjustorLimitCents: "6000",
      stretchPercent: "150",
    });
    expect(checkThresholds(values)).toMatchObject({ ok: true, value: { thresholds } });
    expect(policyOf(thresholds)).toEqual(DEFAULT_PROGRESS_POLICY);
  });

  it("are stored exactly: 2.3 points are 23 tenths, $6,500.10 is 650010 cents", () => {
    const checked = checkThresholds({ ...values, minimumGainTenths: "2.3", adjustorLimitCents: "6,500.10" });
    expect(checked).toMatchObject({
      ok: true,
      value: { thresholds: { minimumGainTenths: 23, adjustorLimitCents: 650_010 } },
    });
  });

  it("are refused outside their range, naming the field and the range", () => {
    expect(sentences({ minimumGainTenths: "25" })).toEqual([
      "minimumGainTenths: Minimum gain must be from 0.1 point to 20.0 points; write a number in that range.",
    ]);
    expect(sentences({ reportDueTime: "5 pm" })[0]).toContain("write it like 17:00");
    expect(sentences({ source: " " })[0]).toContain("source: Write the source");
    expect(sentences({ excusedBelowPercent: "half" })[0]).toContain(
      "must be a number, from 1 % attended to 100 % attended",
    );
  });

  it("are refused out of order", () => {
    expect(sentences({ flatWeeksToCall: "3" })).toEqual([
      "flatWeeksToDischarge: Flat weeks to discharge must not be less than flat weeks to the calls; raise it or lower the other.",
    ]);
  });
});
