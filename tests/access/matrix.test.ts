import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { may, permissions } from "@/server/domain/access/permissions";
import { type Role, roles } from "@/server/domain/access/roles";
import { appRouter } from "@/server/routers/app";
import type { Identity } from "@/server/services/actor";
import { makeWorld, type World } from "../support/world";

type Procedure = { path: string; permission: keyof typeof permissions };

// Straight from the router: a procedure added tomorrow is in this matrix tomorrow.
const procedures: Procedure[] = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const { meta } = (procedure as unknown as { _def: { meta?: { permission: keyof typeof permissions } } })
    ._def;
  if (!meta) throw new Error(`${path} says no permission`);
  return { path, permission: meta.permission };
});

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

function identityOf(role: Role): Identity {
  const { adjustor, manager, reviewer, caseManager, physician, employer, therapist, worker, payerAdmin } =
    world.people;
  const by: Record<Role, { identity: Identity }> = {
    adjustor,
    claims_manager: manager,
    reviewer,
    case_manager: caseManager,
    physician,
    employer,
    clinic: therapist,
    worker,
    admin: payerAdmin,
  };
  return by[role].identity;
}

/** Calls a procedure with `input`, next to nothing; what it answers says whether the door was open. */
async function knock(path: string, identity: Identity | null, input?: object): Promise<string> {
  const caller = appRouter.createCaller({ identity, reference: "test" });
  const procedure = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller);
  try {
    const answer = await (procedure as (given: unknown) => Promise<unknown>)(input);
    if (answer && typeof answer === "object" && Symbol.asyncIterator in answer) return "stream";
    return "ok";
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

describe("the access matrix", () => {
  it("covers the whole API", () => {
    expect(procedures.length).toBeGreaterThan(4);
    expect(new Set(procedures.map(({ path }) => path)).size).toBe(procedures.length);
  });

  it("leaves no permission without a procedure and none unknown", () => {
    for (const { permission } of procedures) expect(permissions).toHaveProperty([permission]);
  });

  const streams = new Set(["live.changes"]);
  for (const { path, permission } of procedures.filter((each) => !streams.has(each.path))) {
    it(`${path} opens for those who may (${permission}) and for nobody else`, async () => {
      expect(await knock(path, null)).toBe("UNAUTHORIZED");
      for (const role of roles)
        for (const input of [undefined, {}]) {
          const answer = await knock(path, identityOf(role), input);
          if (may(role, permission)) expect([role, answer]).not.toEqual([role, "FORBIDDEN"]);
          else expect([role, answer]).toEqual([role, "FORBIDDEN"]);
          expect(["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"]).not.toContain(answer);
        }
    });
  }
});
