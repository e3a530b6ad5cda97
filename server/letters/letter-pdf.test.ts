import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { explanationText, given } from "../domain/explanation";
import { plainDate } from "../domain/plain-date";
import { type DeterminationFacts, determinationLetter, letterText } from "./determination-letter";
import { letterPdf } from "./letter-pdf";
import { printable } from "./printable";

const facts: DeterminationFacts = {
  from: { name: "Meridian Mutual", lines: ["100 Main Street", "Austin, TX 78701"], phone: "512-555-0100" },
  to: { name: "Lone Star Work Rehab", lines: ["200 Elm Street", "Houston, TX 77002"], phone: null },
  claimNumber: "TX-40655",
  requestNumber: "R-7K3M-Q2XW",
  approvalNumber: "A-7K3M-Q2XW",
  workerName: "Maria Reyes",
  employerName: "City of Aldine",
  programName: "work hardening",
  type: "extension",
  asked: { sessions: 15, minutes: 3600, cents: 384_000 },
  approved: { sessions: 10, minutes: 2400, cents: 256_000 },
  outcome: "approved_in_part",
  startOn: plainDate("2026-11-30"),
  endOn: plainDate("2026-12-18"),
  askedFeeLines: [],
  lines: [],
  gated: false,
  contested: null,
  feeLines: [],
  reasonCode: "exceeds_stay",
  text: "Ten now; ask again with the next weekly report.",
  disputes: [],
  decidedAt: new Date("2026-11-23T20:03:00Z"),
  zone: "America/Chicago",
  decidedBy: { name: "J. Marsh", role: "Adjustor" },
  deadlineSentence: null,
  conversation: null,
  copies: ["Maria Reyes"],
  figures: [],
};

/** The text shown by a PDF's content streams, its runs put together. */
function textOf(pdf: Buffer): string {
  const streams = pdf.toString("latin1").matchAll(/stream\n([\s\S]*?)\nendstream/g);
  const contents = [...streams].map(([, bytes = ""]) => {
    try {
      return inflateSync(Buffer.from(bytes, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  const runs = [...contents.join("\n").matchAll(/<([0-9a-f]+)>|(ET)/g)];
  return runs.map(([, hex]) => (hex ? Buffer.from(hex, "hex").toString("latin1") : "\n")).join("");
}

describe("the determination letter", () => {
  it("keeps both numbers, the reason, the approval number and the period", () => {
    const text = letterText(determinationLetter(facts));
    for (const part of [
      "Authorization approved in part",
      "We have approved 10 of the 15 sessions asked for",
      "The reason: More than the fixed stay.",
      "Approval number: A-7K3M-Q2XW",
      "Asked for: 15 sessions, 60 hours, $3,840.00",
      "Approved: 10 sessions, 40 hours, $2,560.00",
      "Period: 30 Nov 2026 to 18 Dec 2026",
      "Unresolved disputes about the claim: none is recorded.",
      "Decided Mon 23 Nov, 2:03 PM CT.",
    ])
      expect(text).toContain(part);
  });

  it("says plainly when nothing is approved, and what may be done", () => {
    const nothing = { sessions: 0, minutes: 0, cents: 0 };
    const text = letterText(
      determinationLetter({ ...facts, outcome: "adverse", approved: nothing, approvalNumber: null }),
    );
    expect(text).toContain("We have decided not to approve");
    expect(text).toContain("You may ask for reconsideration");
    expect(text).not.toContain("Approval number");
  });

  it("ends with how its figures are worked out, line by line as the screen opens them", async () => {
    const lines = explanationText({
      formula: "100 × Σ weight·ratio ÷ Σ weight = 72.6 %",
      inputs: [given("Drag", "101 lb of 165 lb: 61.2 %", "18 Nov", "R. Chen, PT")],
      rule: { name: "Job match", version: "2026-11", citation: "Full Duty rules", status: "seen" },
    });
    const letter = determinationLetter({ ...facts, figures: [{ label: "Job match", lines }] });
    expect(letterText(letter)).toContain(
      ["How these figures are worked out\n", "Job match", ...lines].join("\n"),
    );
    const pdf = textOf(await letterPdf(letter));
    for (const line of ["How these figures are worked out", ...lines.map(printable)])
      expect(pdf).toContain(line);
    expect(letterText(determinationLetter(facts))).not.toContain("worked out");
  });

  it("is a tagged PDF on letter paper", async () => {
    const pdf = (await letterPdf(determinationLetter(facts))).toString("latin1");
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf).toContain("/MediaBox [0 0 612 792]");
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/S /H1");
  });

  it("holds real text, with claim number and page on each page", async () => {
    const pdf = await letterPdf(determinationLetter({ ...facts, text: "A long reason. ".repeat(300) }));
    const text = textOf(pdf);
    expect(text).toContain("Authorization approved in part");
    expect(text).toContain("Claim TX-40655 · page 1 of 2");
    expect(text).toContain("Claim TX-40655 · page 2 of 2");
  });
});
