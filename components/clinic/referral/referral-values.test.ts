import { describe, expect, it } from "vitest";
import type { PlainDate } from "@/server/domain/plain-date";
import { checkReferral, emptyReferral } from "./referral-values";

const today = "2026-11-23" as PlainDate;
const id = "0190a0a0-0000-7000-8000-000000000001";
const full = {
  ...emptyReferral(today),
  state: "TX",
  claimNumber: "TX-40718",
  payerId: id,
  employerId: id,
  worker: { givenName: "Dele", familyName: "Okafor", email: "", phone: "", locale: "en" },
  injuredOn: "2026-08-03",
  bodyRegion: "Low back",
};

describe("checkReferral", () => {
  it("takes what was left empty as not known", () => {
    const checked = checkReferral(full, today);
    expect(checked).toMatchObject({
      ok: true,
      value: { diagnosis: null, physicianId: null, jobTitle: null },
    });
  });

  it("names every field that is missing, each once", () => {
    const checked = checkReferral(emptyReferral(today), today);
    const paths = checked.ok ? [] : checked.problems.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["claimNumber", "payerId", "worker.givenName", "injuredOn", "bodyRegion"]),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("refuses a half-typed diagnosis and an injury that lies ahead, at their fields", () => {
    const diagnosis = { code: "back pain", label: "", accepted: "yes" };
    const checked = checkReferral({ ...full, injuredOn: "2026-12-24", diagnosis }, today);
    const paths = checked.ok ? [] : checked.problems.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["injuredOn", "diagnosis.code", "diagnosis.label"]));
  });
});
