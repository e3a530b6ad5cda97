import { describe, expect, it } from "vitest";
import { tooLargeForAnybody } from "./small-body";

const signIn = "/api/auth/callback/credentials";

describe("a body that anybody may send", () => {
  it.each([
    ["50 MB for a password", signIn, { "content-length": String(50 * 1024 * 1024) }],
    ["a sign-in of unknown length", signIn, { "transfer-encoding": "chunked" }],
    ["50 MB for a sign-out", "/api/sign-out", { "content-length": String(50 * 1024 * 1024) }],
  ])("is too large: %s", (_, url, headers) => {
    expect(tooLargeForAnybody({ url, headers })).toBe(true);
  });

  it.each([
    ["a sign-in", signIn, { "content-length": "180" }],
    ["a sign-out without a body", "/api/sign-out", {}],
    ["a file, which has a limit of its own", "/api/import?step=check", { "content-length": "9000000" }],
  ])("is not: %s", (_, url, headers) => {
    expect(tooLargeForAnybody({ url, headers })).toBe(false);
  });
});
