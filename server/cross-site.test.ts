import { describe, expect, it } from "vitest";
import { fromElsewhere } from "./cross-site";

const host = "portal.test:3000";
const post = (headers: Record<string, string>) => ({ method: "POST", headers: { host, ...headers } });

describe("a POST of another site", () => {
  it.each([
    ["its own origin", { origin: "https://elsewhere.test" }],
    ["the same name on another port", { origin: "http://portal.test:4000" }],
    ["an origin the browser will not name", { origin: "null" }],
    ["no address at all for an origin", { origin: "not an address" }],
    ["only what the browser says of it", { "sec-fetch-site": "cross-site" }],
  ])("is told by %s", (_, headers) => {
    expect(fromElsewhere(post(headers))).toBe(true);
  });

  it.each([
    ["the portal's own page", { origin: "http://portal.test:3000" }],
    ["a program that is no browser", {}],
    ["a page of this very site", { "sec-fetch-site": "same-origin" }],
  ])("is not what %s sends", (_, headers) => {
    expect(fromElsewhere(post(headers))).toBe(false);
  });

  it("is not what comes through the proxy before the public address", () => {
    const request = post({ origin: "https://duty.example.test" });
    expect(fromElsewhere(request, "https://duty.example.test")).toBe(false);
    expect(fromElsewhere(request, "https://other.example.test")).toBe(true);
  });

  it("is not a GET", () => {
    expect(fromElsewhere({ method: "GET", headers: { host, origin: "https://elsewhere.test" } })).toBe(false);
  });
});
