import { describe, expect, it } from "vitest";
import { refuseReceipt } from "./earlier-receipt";

const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const facts = {
  receivedAt: at("03T20:00"),
  portalAt: at("05T20:00"),
  returnedAt: null,
  zone: "America/Chicago",
  now: at("06T20:00"),
};

describe("an earlier receipt", () => {
  it("is taken at the very instant of the portal's and thirty days before it", () => {
    expect(() => refuseReceipt(facts)).not.toThrow();
    expect(() => refuseReceipt({ ...facts, receivedAt: facts.portalAt })).not.toThrow();
    const oldest = new Date(+facts.portalAt - 30 * 86_400_000);
    expect(() => refuseReceipt({ ...facts, receivedAt: oldest })).not.toThrow();
    expect(() => refuseReceipt({ ...facts, receivedAt: new Date(+oldest - 1) })).toThrow(/more than 30 days/);
  });

  it.each([
    ["ahead", { receivedAt: at("07T20:00") }, /lies ahead/],
    [
      "after the portal's",
      { receivedAt: at("05T20:01") },
      /portal received it on Thu 5 Nov, 2:00 PM CT already/,
    ],
    ["before it was returned", { returnedAt: at("04T20:00") }, /returned as incomplete/],
  ])("is refused %s", (_, over, sentence) => {
    expect(() => refuseReceipt({ ...facts, ...over })).toThrow(sentence);
  });
});
