import { describe, expect, it } from "vitest";
import { explanationText } from "@/server/domain/explanation";
import { plainDate } from "@/server/domain/plain-date";
import { explainFeeLine, explainPrice } from "./explain-fee-line";
import { agreedRates } from "./hourly-rates";
import { type PriceTerms, priceSession, priceStay } from "./price";
import { shippedRates } from "./rates.data";

const texas: PriceTerms = {
  rates: shippedRates,
  jurisdiction: "TX",
  program: "hardening",
  accredited: false,
  serviceOn: plainDate("2026-11-23"),
};

describe("a fee line opens to", () => {
  it("its rate, counting, share without accreditation, schedule, source and dates", () => {
    const line = priceStay({ ...texas, sessions: [{ minutes: 240, count: 20 }] }).lines[1];
    if (!line) throw new Error("two lines");
    expect(explanationText(explainFeeLine(line))).toEqual([
      "20 × (97546-WH: 2 h × $51.20 an hour = $102.40)",
      "Rate: $51.20 an hour (in force from 1 Sep 2016)",
      "97546 counts: time beyond 120 min",
      "Increment: 15 min, to the nearest: 8–22 min count as one",
      "Least a day: 120 min; a shorter session is not defined",
      "Modifiers: WH",
      "Not accredited: 80 % of $64.00",
      expect.stringMatching(
        /^Rule: The state's schedule, TX, from 1 Sep 2016\. 28 TAC 134\.230.*widely stated, not verified by us$/,
      ),
    ]);
  });

  it("the payer's contract, its last day and the most it pays a day", () => {
    const rates = agreedRates({
      payerId: "p",
      clinicId: "c",
      jurisdiction: "LA",
      program: "hardening",
      hourlyCents: 5800,
      effectiveFrom: plainDate("2026-01-01"),
      effectiveTo: plainDate("2026-12-31"),
    }).map((rate) => ({ ...rate, maxMinutesPerDay: 240 }));
    const terms = { ...texas, rates, jurisdiction: "LA", payerId: "p", clinicId: "c" };
    const { lines, totalCents } = priceSession({ ...terms, minutes: 300 });
    expect(totalCents).toBe(4 * 5800);
    const line = lines[1];
    if (!line) throw new Error("two lines");
    const explained = explainFeeLine(line);
    expect(explained.formula).toBe("97546: 2 h × $58.00 an hour = $116.00 (300 min, paid up to 240)");
    expect(explained.inputs).toContainEqual({
      label: "Paid a day",
      value: "up to 240 min",
      on: null,
      by: null,
    });
    expect(explained.rule).toEqual({
      name: "The payer's contract, LA",
      version: "from 1 Jan 2026 to 31 Dec 2026",
      citation: "by agreement",
      status: "policy",
    });
  });

  it("what it has, where it was priced before the terms were kept", () => {
    const [line] = priceSession({ ...texas, minutes: 240 }).lines;
    if (!line) throw new Error("two lines");
    const { id, basis, amountCents } = line.rate;
    const explained = explainFeeLine({ ...line, rate: { id, basis, amountCents } });
    expect(explained.inputs.map(({ label }) => label)).toEqual(["Rate", "Modifiers"]);
    expect(explained.rule).toMatchObject({ name: "Fee rate of 97545-WH", version: "as priced" });
  });
});

describe("a price of several lines opens to", () => {
  it("their sum", () => {
    const { lines } = priceSession({ ...texas, accredited: true, minutes: 480 });
    expect(explainPrice(lines)).toMatchObject({
      formula: "$128.00 + $384.00 = $512.00",
      inputs: [
        { label: "97545-WH-CA", value: "2 h × $64.00 an hour = $128.00" },
        { label: "97546-WH-CA", value: "6 h × $64.00 an hour = $384.00" },
      ],
    });
    expect(explainPrice([])).toBeNull();
  });
});
