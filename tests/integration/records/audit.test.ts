import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { beforeAll, describe, expect, it } from "vitest";
import { planStay } from "@/server/services/stay/plan-stay";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
});

type Entry = {
  seq: string;
  type: string;
  body: Record<string, unknown>;
  previous_hash: string;
  hash: string;
};

async function chain(): Promise<Entry[]> {
  const { rows } = await (await owner()).query<Entry>(
    "select seq, type, body, previous_hash, hash from audit_entry where chain_id = $1 order by seq",
    [world.clinicId],
  );
  return rows;
}

describe("the audit chain", () => {
  it("holds an entry for each event, each hashed on the one before", async () => {
    const entries = await chain();
    expect(entries.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["program.opened", "demands.saved", "report.submitted", "stay.planned"]),
    );
    entries.forEach((entry, index) => {
      const previous = entries[index - 1]?.hash ?? "";
      const hash = createHash("sha256")
        .update(`${previous}\n${index + 1}\n${canonicalize(entry.body)}`)
        .digest("hex");
      expect([entry.seq, entry.previous_hash, entry.hash]).toEqual([String(index + 1), previous, hash]);
    });
  });

  it("holds no name, no finding and no free text", async () => {
    const said = JSON.stringify(await chain());
    for (const secret of ["Ana", "Ruiz", "Low back", "M54.50", "drag"]) expect(said).not.toContain(secret);
  });

  it("keeps entries written at once in one order", async () => {
    const before = (await chain()).length;
    const stay = {
      startOn: program.startOn,
      weeks: 4,
      sessionsPerWeek: 5,
      minutesByWeek: [240, 240, 240, 240],
    };
    const input = { programId: program.programId, stay };
    const caller = { identity: world.people.therapist.identity, now: program.now };
    const done = await Promise.allSettled(Array.from({ length: 8 }, () => planStay.run(caller, input)));
    const added = (await chain()).length - before;
    expect(added).toBe(done.filter(({ status }) => status === "fulfilled").length);
    expect(added).toBeGreaterThan(0);
  });
});

describe("an idempotency key", () => {
  const key = "0b1f0f8e-0000-4000-8000-000000000001";
  const run = (weeks: number) =>
    planStay.run(
      { identity: world.people.therapist.identity, now: program.now },
      {
        programId: program.programId,
        stay: {
          startOn: program.startOn,
          weeks,
          sessionsPerWeek: 5,
          minutesByWeek: Array<number>(weeks).fill(240),
        },
        idempotencyKey: key,
      },
    );

  it("gives eight repeats at once the first one's answer, and one effect", async () => {
    const before = (await chain()).length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => run(3)));
    expect(new Set(answers.map((answer) => canonicalize(answer))).size).toBe(1);
    expect((await chain()).length - before).toBe(1);
  });

  it("refuses the same key with other content", async () => {
    await expect(run(5)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
