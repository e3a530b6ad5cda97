import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import { Discharge, OpenProgram } from "./schema";

const today = "2026-11-23" as PlainDate;
const referral = {
  claimNumber: "0450-22913",
  payerId: randomUUID(),
  employerId: randomUUID(),
  worker: { givenName: "Ana", familyName: "Ruiz" },
  state: "tx",
  injuredOn: "2026-08-03",
  referredOn: "2026-11-20",
  bodyRegion: "Low back",
  kind: "hardening",
};
const refused = (change: object) => {
  const { error } = OpenProgram({ today }).safeParse({ ...referral, ...change });
  return { field: error?.issues[0]?.path.join("."), sentence: error?.issues[0]?.message };
};

describe("a referral", () => {
  it("takes what a clinic knows on the first day and leaves the rest empty", () => {
    expect(OpenProgram({ today }).parse(referral)).toMatchObject({
      state: "TX",
      physicianId: null,
      diagnosis: null,
    });
  });

  it.each([
    [
      "an injury in the future",
      { injuredOn: "2026-12-01", referredOn: "2026-12-02" },
      "injuredOn",
      /lies ahead/,
    ],
    ["a referral before the injury", { referredOn: "2026-08-01" }, "referredOn", /before the injury/],
    ["a state that is none", { state: "ZZ" }, "state", /Choose the state/],
    ["a claim number of dashes", { claimNumber: "---- -" }, "claimNumber", /fewer than 3/],
    [
      "an e-mail that is none",
      { worker: { ...referral.worker, email: "ana" } },
      "worker.email",
      /not an address/,
    ],
    [
      "a diagnosis that is no code",
      { diagnosis: { code: "back", label: "Low back pain", accepted: true } },
      "diagnosis.code",
      /ICD-10/,
    ],
    ["a day that is none", { injuredOn: "2026-02-30" }, "injuredOn", /not a date/],
  ])("refuses %s, naming the field", (_, change, field, sentence) => {
    expect(refused(change)).toEqual({ field, sentence: expect.stringMatching(sentence) });
  });

  it("refuses a case manager who is the claim's adjustor", () => {
    const one = randomUUID();
    expect(refused({ adjustorId: one, caseManagerId: one }).sentence).toMatch(/413\.021/);
  });
});

describe("a discharge", () => {
  it("is refused in the future", () => {
    const { error } = Discharge({ today }).safeParse({
      programId: randomUUID(),
      dischargedOn: "2026-12-24",
      workStatus: "full_duty",
      completed: true,
      reason: "stay_ended",
    });
    expect(error?.issues[0]?.message).toMatch(/lies ahead/);
  });
});
