import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { CLAIM_NOTE_CHARACTERS, claimNote } from "./claim-note";
import { firstRequest, reyes, TODAY } from "./fixtures/facts";
import { type HandOverFacts, handOver } from "./hand-over";

const { match, course, stay, extension } = reyes();
const facts: HandOverFacts = {
  claimNumber: "TX-40655",
  workerName: "Reyes, M.",
  jobTitle: "police officer",
  employerName: "City of Aldine",
  clinicName: "Lone Star Work Rehab",
  today: TODAY,
  injuredOn: plainDate("2026-07-14"),
  bodyPart: "right shoulder",
  stay,
  ended: null,
  match,
  course,
  care: {
    authorized: { sessions: 20, minutes: 4800, cents: 512_000 },
    used: { sessions: 20, minutes: 4800, cents: 512_000 },
    projected: { cents: 896_000, lowCents: 850_000, highCents: 1_020_000 },
  },
  request: {
    number: "R-3402",
    type: "extension",
    status: "submitted",
    sessions: 15,
    cents: 384_000,
    holder: "adjustor",
    heldSinceOn: plainDate("2026-11-20"),
    dueText: "Due today 5:00 PM CT",
    decisionText: null,
  },
  extensionText: extension?.sentences[0] ?? null,
  orderSignedOn: null,
  planSignedOn: plainDate("2026-11-03"),
  lastContactText: "Physician called 20 Nov: agrees to two more weeks",
};

describe("the hand-over", () => {
  it("tells a stranger who, where, how far, what it cost, what is asked and who has it", () => {
    expect(handOver(facts)).toBe(
      [
        "Reyes, M., police officer at City of Aldine, injured 14 Jul 2026 (right shoulder).",
        "Program at Lone Star Work Rehab, week 5 of 5; fixed stay 20 sessions to Fri 27 Nov.",
        "Job match 52.4 % at baseline, 71.8 % now, 0 of 1 demands met.",
        "1 essential demand not met; limiting: drag 100 lb → 71.8 (short 28.2 lb).",
        "Progress in week 4: the mark is now 71.8 %.",
        "Authorized 20 sessions ($5,120), used 20 ($5,120), left 0; projected to the end $8,960 ($8,500–$10,200).",
        "Extension request R-3402: 15 sessions, $3,840; submitted. Due today 5:00 PM CT.",
        "Waiting on: adjustor since Fri 20 Nov.",
        "Needs 9.4 points a week, achieved 4.6: unlikely to reach 100 % in 3 weeks.",
        "Not signed: order.",
        "Physician called 20 Nov: agrees to two more weeks.",
      ].join(" "),
    );
  });

  it("counts the sessions of a stay extended after empty weeks as its ledger does", () => {
    const extended = stay && { ...stay, weeks: 8, sessions: 24, emptyWeeks: [6, 7] };
    expect(handOver({ ...facts, stay: extended })).toContain(
      "week 5 of 8; fixed stay 24 sessions to Fri 18 Dec.",
    );
  });

  it("leaves out what the reader may not see and what there is not", () => {
    const first = firstRequest();
    const text = handOver({
      ...facts,
      care: null,
      request: null,
      extensionText: null,
      lastContactText: null,
      stay: null,
      injuredOn: null,
      match: first.match,
      course: first.course,
      orderSignedOn: TODAY,
    });
    expect(text).toBe(
      [
        "Reyes, M., police officer at City of Aldine.",
        "Program at Lone Star Work Rehab, stay not fixed yet.",
        "Job match 52.4 % now, 0 of 1 demands met.",
        "1 essential demand not met; limiting: drag 100 lb → 52.4 (short 47.6 lb).",
        "Baseline 52.4 %; the first week progresses at 54.4 %.",
        "No request is open.",
      ].join(" "),
    );
  });

  it("says how a program ended, and nothing that is still to do", () => {
    const ended = { on: plainDate("2026-11-20"), status: "full_duty", completed: true } as const;
    const text = handOver({ ...facts, request: null, planSignedOn: null, ended });
    expect(text).toBe(
      [
        "Reyes, M., police officer at City of Aldine, injured 14 Jul 2026 (right shoulder).",
        "Program at Lone Star Work Rehab ended Fri 20 Nov: completed, full duty.",
        "Job match 52.4 % at baseline, 71.8 % now, 0 of 1 demands met.",
        "1 essential demand not met; limiting: drag 100 lb → 71.8 (short 28.2 lb).",
        "Authorized 20 sessions ($5,120), used 20 ($5,120), left 0.",
        "Physician called 20 Nov: agrees to two more weeks.",
      ].join(" "),
    );
  });

  it("does not call an old test stale once the program has ended", () => {
    const ended = { on: plainDate("2026-08-07"), status: "full_duty", completed: true } as const;
    const met = {
      ...match,
      essentialUnmet: [],
      notReadyBecause: ["Stale: drag 100 lb was last tested 7 Aug"],
    };
    expect(handOver({ ...facts, match: met })).toContain("Stale: drag");
    expect(handOver({ ...facts, match: met, ended })).not.toContain("Stale");
  });

  it("says a program that has not begun starts, and one that is ready is", () => {
    const ahead = handOver({ ...facts, today: plainDate("2026-10-20"), match: { ...match, ready: true } });
    expect(ahead).toContain("starts Mon 26 Oct");
    expect(ahead).toContain("Ready for full duty.");
  });
});

describe("the claim note", () => {
  it("begins with the claim number and has only signs every claims system keeps", () => {
    const note = claimNote(facts);
    expect(note).toMatch(/^TX-40655 - 23 Nov 2026: Reyes, M\., police officer/);
    expect(note).toContain("drag 100 lb -> 71.8");
    expect(note).toMatch(/^[ -~]+$/);
  });

  it("leaves out the least important sentences first, whole", () => {
    const note = claimNote({
      ...facts,
      lastContactText: `Physician ${"called again and ".repeat(60)}agreed`,
    });
    expect(note).not.toContain("called again");
    expect(note).toContain("Not signed: order.");
    expect(note.endsWith(".")).toBe(true);
  });

  it("is never longer than 1,200 characters, whatever people are called and write", () => {
    const long = fc.string({ maxLength: 2_000 });
    fc.assert(
      fc.property(long, long, long, long, (workerName, jobTitle, clinicName, lastContactText) => {
        const note = claimNote({ ...facts, workerName, jobTitle, clinicName, lastContactText });
        expect(note.length).toBeLessThanOrEqual(CLAIM_NOTE_CHARACTERS);
        expect(note.startsWith("TX-40655 - ")).toBe(true);
      }),
    );
  });
});
