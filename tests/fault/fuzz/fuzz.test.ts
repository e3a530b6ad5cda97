import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { may, type Permission } from "@/server/domain/access/permissions";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { appRouter } from "@/server/routers/app";
import { loadStarterLibrary } from "@/server/services/reference/load-starter-library";
import { grantSessions } from "../../support/authorize";
import { forgetWrites } from "../../support/forgetful";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { makeRequest } from "../../support/request";
import { makeWorld, type Someone } from "../../support/world";
import { anyForm, formsOf, type Scene } from "./forms";
import { nasty, placesOf, spoil } from "./spoil";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

let scene: Scene;
beforeAll(async () => {
  const world = await makeWorld();
  await loadStarterLibrary();
  const planned = await makeProgram(world, {
    now: daysAgo(2),
    startOn: addDays(dayIn(new Date(), "UTC"), 7),
  });
  const running = await makeProgram(world, { now: daysAgo(10) });
  await grantSessions(world, running);
  const { requestId } = await makeRequest(world, { now: daysAgo(1) });
  const first = async (table: string) =>
    (await (await owner()).query<{ id: string }>(`select id from ${table} limit 1`)).rows[0]?.id ?? "";
  scene = {
    world,
    planned,
    running,
    requestId,
    taskId: await first("task"),
    noticeId: await first("notice"),
  };
  await forgetWrites();
});

type Meta = { permission: Permission };
const procedures = Object.entries(appRouter._def.procedures)
  .map(([path, procedure]) => {
    const { type, meta } = (procedure as unknown as { _def: { type: string; meta: Meta } })._def;
    return { path, type, permission: meta.permission };
  })
  .filter(({ type }) => type !== "subscription");

function askersOf(permission: Permission): Someone[] {
  const { adjustor, manager, reviewer, caseManager, physician, employer, therapist, payerAdmin } =
    scene.world.people;
  const roles = {
    adjustor,
    claims_manager: manager,
    reviewer,
    case_manager: caseManager,
    physician,
    employer,
  };
  const everyone = { ...roles, clinic: therapist, worker: scene.running.worker, admin: payerAdmin };
  return Object.entries(everyone).flatMap(([role, someone]) =>
    may(role as keyof typeof everyone, permission) ? [someone] : [],
  );
}

type Answer = { code: string; sentence: string };

async function send(path: string, { identity }: Someone, input: unknown): Promise<Answer> {
  const caller = appRouter.createCaller({ identity, reference: "fuzz" });
  const procedure = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller);
  try {
    await (procedure as (given: unknown) => Promise<unknown>)(input);
    return { code: "OK", sentence: "" };
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, sentence: error.message };
    return { code: "THROWN", sentence: String(error) };
  }
}

const faults = ["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "THROWN", "UNAUTHORIZED"];

describe("whatever a party of a program sends", () => {
  it.each(procedures)("$path understands the form before it is spoilt", async ({ path, permission }) => {
    const form = formsOf(scene)[path];
    if (!form) return;
    const answers = await Promise.all(askersOf(permission).map((someone) => send(path, someone, form)));
    expect(answers.filter(({ code }) => code !== "BAD_REQUEST")).toEqual(answers);
  });

  it.each(procedures)("$path answers or refuses it with a sentence", async ({ path, permission }) => {
    const form = formsOf(scene)[path] ?? anyForm(scene);
    const { programId } = scene.planned;
    const others = [
      scene.world.people.otherAdjustor.personId,
      scene.world.otherClinicId,
      programId,
      scene.requestId,
    ];
    const spoilt = fc.tuple(
      fc.constantFrom(...askersOf(permission)),
      fc.constantFrom(...placesOf(form)),
      nasty(others),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async ([someone, place, value]) => {
        const { code, sentence } = await send(path, someone, spoil(form, place, value));
        expect([code, faults.includes(code)]).toEqual([code, false]);
        if (code !== "OK") expect(sentence).toMatch(/^\P{Ll}.*[.!?)”]$/su);
      }),
      { seed: 20261123, numRuns: 30 },
    );
  });
});
