import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

describe("the environment", () => {
  it("needs nothing for a trial on one machine", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      NODE_ENV: "production",
      DATABASE_POOL: 10,
      SESSION_IDLE_MINUTES: 30,
    });
  });

  it("takes an empty variable as unset", () => {
    expect(readEnv({ APP_URL: "", DATABASE_URL: "", AUTH_SECRET: "" })).not.toHaveProperty("AUTH_SECRET");
  });

  it("names every wrong variable at once, and where to look", () => {
    const wrong = () => readEnv({ PORT: "seventy", AUTH_SECRET: "short", DATABASE_URL: "mysql://x" });
    expect(wrong).toThrow(/PORT[\s\S]*/);
    expect(wrong).toThrow(/AUTH_SECRET: must hold at least 32 characters/);
    expect(wrong).toThrow(/DATABASE_URL: must be a postgresql:\/\/ address/);
    expect(wrong).toThrow(/\.env\.example/);
  });
});
