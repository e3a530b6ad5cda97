import { beforeAll, describe, expect, it } from "vitest";
import { listDocuments } from "@/server/services/documents/list-documents";
import { readDocument } from "@/server/services/documents/read-document";
import { storeDocument } from "@/server/services/documents/store-document";
import { rowCounts } from "../../support/counts";
import { type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world, { upTo: "referral" });
});

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.7\n% ${words}\n%%EOF\n`);
const as = (name: PersonName) => ({ identity: world.people[name].identity });

const store = (by: PersonName, bytes: Uint8Array, fileName = "order.pdf") =>
  storeDocument.run(as(by), { programId: program.programId, kind: "order", fileName, bytes });

describe("a document", () => {
  it("gets a receipt, and the same file the same one", async () => {
    const first = await store("therapist", pdf("one"));
    expect(first.receiptNumber).toMatch(/^D-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const before = await rowCounts();
    expect(await store("therapist", pdf("one"), "other name.pdf")).toEqual(first);
    expect(await rowCounts()).toEqual(before);
  });

  it("sent four times at once is one", async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => store("therapist", pdf("together"))));
    expect(new Set(answers.map(({ receiptNumber }) => receiptNumber)).size).toBe(1);
  });

  it.each(["adjustor", "reviewer", "caseManager", "physician", "therapist"] as const)(
    "is read by the %s of its program",
    async (name) => {
      const { documentId } = await store("therapist", pdf("read me"));
      const { bytes, fileName } = await readDocument.run(as(name), { documentId });
      expect({ text: Buffer.from(bytes).toString(), fileName }).toEqual({
        text: "%PDF-1.7\n% read me\n%%EOF\n",
        fileName: "order.pdf",
      });
    },
  );

  it.each([
    ["otherTherapist", "NOT_FOUND"],
    ["otherAdjustor", "NOT_FOUND"],
    ["otherPhysician", "NOT_FOUND"],
    ["employer", "FORBIDDEN"],
    ["worker", "FORBIDDEN"],
  ] as const)("does not exist for %s", async (name, code) => {
    const { documentId } = await store("therapist", pdf("not yours"));
    await expect(readDocument.run(as(name), { documentId })).rejects.toMatchObject({ code });
  });

  it("is listed with its receipt and its sender", async () => {
    const lines = await listDocuments.run(as("adjustor"), { programId: program.programId });
    expect(lines[0]).toMatchObject({ kind: "order", uploadedBy: "therapist Test" });
    expect(new Date(lines[0]?.uploadedAt ?? "").getTime()).toBeGreaterThan(0);
  });
});

describe("a document is refused, and nothing is kept,", () => {
  it.each([
    [
      "that is no PDF",
      "therapist",
      new TextEncoder().encode("PK\u0003\u0004 %%EOF"),
      { code: "BAD_INPUT", field: "file" },
    ],
    ["of 11 MB", "therapist", new Uint8Array(11 * 1024 * 1024), { code: "BAD_INPUT", field: "file" }],
    ["of another clinic's program", "otherTherapist", pdf("x"), { code: "NOT_FOUND" }],
    ["from an adjustor", "adjustor", pdf("x"), { code: "FORBIDDEN" }],
  ] as const)("%s", async (_, by, bytes, refusal) => {
    const before = await rowCounts();
    await expect(store(by, bytes)).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });
});
