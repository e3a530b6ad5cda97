import { expect, test } from "vitest";
import { proportion } from "@/server/domain/outcomes/proportion";
import type { QueueDirectory, QueueRow } from "./queue-types";
import * as words from "./queue-words";

const row: QueueRow = {
  requestId: "r1",
  number: "R-1042",
  programId: "p1",
  type: "extension",
  status: "submitted",
  expedited: null,
  worker: "Reyes, M.",
  claimNumber: "TX-40655",
  jobTitle: "Police officer",
  employer: "City of Aldine",
  state: "TX",
  clinicId: "c1",
  clinic: "Lone Star",
  due: null,
  submittedAt: "2026-11-20T15:00:00.000Z",
  decidedAt: "2026-11-23T20:03:00.000Z",
  sessions: 15,
  minutesPerSession: 270,
  priceCents: 384_000,
  week: 4,
  stayWeeks: 4,
  stayEndsOn: null,
  reportDueAt: null,
  jobMatch: { tenths: 718, deltaTenths: 67, flatWeeks: 0, ready: false, series: [] },
  limiting: "drag 165 lb → 128",
  essentialUnmet: 3,
  usedMinutes: 4800,
  authorizedMinutes: 4830,
  projected: null,
  readyPermille: 310,
  holder: "adjustor",
  adjustorId: "a1",
  mine: true,
  idle: "2 h",
};

const directory = (fullDuty: number, completed: number): QueueDirectory => ({
  clinics: {
    c1: {
      name: "Lone Star",
      fullDutyOfCompleters: proportion(fullDuty, completed),
      fullDutyOfStarters: proportion(fullDuty, completed),
    },
  },
  adjustors: { a1: "J. Marsh" },
});

test("the column says that it is due, the cell says when", () => {
  expect(words.dueDay("Due today 5:00 PM CT")).toBe("Today 5:00 PM CT");
  expect(words.dueDay("Due Tue 1 Dec, 5:00 PM CT")).toBe("Tue 1 Dec, 5:00 PM CT");
});

test("a clinic's figure never stands without its n", () => {
  expect(words.clinicShare(row, directory(26, 41))).toEqual(["63 %", "(n 41)"]);
  expect(words.clinicShare(row, directory(9, 12))).toEqual(["too few", "(n 12)"]);
  expect(words.clinicShare(row, directory(0, 0))[0]).toBe("no outcomes yet");
  expect(words.clinicShare({ ...row, clinicId: "other" }, directory(26, 41))[0]).toBe("no outcomes yet");
});

test("a chance is never said to be certain, nor an unknown to be nothing", () => {
  expect(words.readyText(310)).toBe("31 % ready");
  expect(words.readyText(0)).toBe("< 1 % ready");
  expect(words.readyText(1000)).toBe("> 99 % ready");
  expect(words.readyText(null)).toBe("ready: not known");
});

test("the holder is the reader, a colleague or another party", () => {
  expect(words.holderText(row, directory(0, 0))).toBe("You");
  expect(words.holderText({ ...row, mine: false }, directory(0, 0))).toBe("J. Marsh");
  expect(words.holderText({ ...row, mine: false, adjustorId: null }, directory(0, 0))).toBe("No adjustor");
  expect(words.holderText({ ...row, holder: "clinic" }, directory(0, 0))).toBe("Clinic");
});

test("numbers carry their unit and denominator", () => {
  expect(words.askLines(row)).toEqual(["Extension · 15 × 4.5 h", "$3,840"]);
  expect(words.askLines({ ...row, expedited: "certified" })[1]).toBe("$3,840 · expedited");
  expect(words.askLines({ ...row, expedited: "declined" })).toEqual(words.askLines(row));
  expect(words.askLines({ ...row, type: "reconsideration" })).toEqual([
    "Reconsideration",
    "15 × 4.5 h · $3,840",
  ]);
  expect(words.usedText(row)).toBe("80 / 80.5 h");
  expect(words.weekLines(row)).toEqual(["4 of 4", ""]);
  expect(words.weekLines({ ...row, week: 6 })).toEqual(["4 of 4", "ended"]);
  expect(words.weekLines({ ...row, stayWeeks: null })).toEqual(["—", ""]);
  expect(words.limitingParts({ ...row, limiting: "carry 60 lb → 27" })).toEqual(["carry 60 lb", "→ 27"]);
  expect(words.limitingParts({ ...row, limiting: null })).toEqual(["—", ""]);
  expect(words.essentialText(row)).toBe("3 essential not met");
  expect(words.decidedText(row)).toEqual({ what: "Submitted", when: "Mon 23 Nov, 2:03 PM CT" });
});
