import { beforeAll, describe, expect, it } from "vitest";
import { packetPdf } from "@/server/letters/packet-pdf";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { readLetter } from "@/server/services/authorization/read-letter";
import { packetDocument } from "@/server/services/packet/document";
import { readPacket, verifyPacket } from "@/server/services/packet/read-packet";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let made: MadeRequest;
const as = (name: PersonName) => ({ identity: world.people[name].identity, now: made.now });
const about = () => ({ requestId: made.requestId });

async function decided(): Promise<MadeRequest> {
  const one = await makeRequest(world);
  await determineRequest.run(
    { identity: world.people.adjustor.identity, now: one.now },
    { requestId: one.requestId, idempotencyKey: crypto.randomUUID(), outcome: "approve", sessions: 20 },
  );
  return one;
}

/** The stored packet, as nobody but the owner can change it. */
async function tamper(requestId: string, sql: string): Promise<void> {
  const db = await owner();
  await db.query("begin");
  await db.query("alter table determination disable trigger keep");
  await db.query(`update determination set packet = ${sql} where request_id = $1`, [requestId]);
  await db.query("alter table determination enable trigger keep");
  await db.query("commit");
}

beforeAll(async () => {
  world = await makeWorld();
  made = await decided();
});

describe("the frozen packet", () => {
  it("holds what was on the screen: every part, its rules and its hash", async () => {
    const { document, matches } = await readPacket.run(as("adjustor"), about());
    expect(matches).toBe(true);
    expect(document.missing).toEqual([]);
    const titles = document.sections.map(({ title }) => title);
    expect(titles).toEqual([
      "The decision",
      "The ask: initial",
      "The evidence",
      expect.stringMatching(/^The checklist: \d+ of \d+ pass$/),
      "The deadline, day by day",
      "The cost",
      "The projection and the outcome",
      "Signatures and documents",
      "What happened before",
      "Peer-to-peer conversation",
      "The letter",
    ]);
    const text = JSON.stringify(document.sections);
    for (const part of [
      "72.6 %",
      "drag 165 lb",
      "97545-WH-CA",
      "$5,120",
      "up to $6,000",
      "not counted",
      "2026-11",
    ])
      expect(text).toContain(part);
    expect(document.chart?.weeks).toHaveLength(1);
  });

  it("explains price and deadline in the lines of the letter, which is frozen in it", async () => {
    const { document } = await readPacket.run(as("adjustor"), about());
    const { letter } = await readLetter.run(as("adjustor"), about());
    const words = (title: string) =>
      document.sections.find((section) => section.title.startsWith(title))?.paragraphs?.join("\n") ?? "";
    const linesOf = (label: string) => letter.figures.find((one) => one.label === label)?.lines ?? [];
    expect(linesOf("97545-WH-CA").length).toBeGreaterThan(3);
    for (const line of linesOf("97545-WH-CA")) expect(words("The ask")).toContain(line);
    const [formula, , ...rest] = linesOf("Deadline of this decision");
    for (const line of [formula, rest.at(-1)]) expect(words("The deadline")).toContain(line);
    for (const { lines } of letter.figures)
      for (const line of lines) expect(words("The letter")).toContain(line);
  });

  it("says that the wage loss was not known, and nothing of it where it was not kept", async () => {
    const { requestId } = await decided();
    const wageLoss = async () => {
      const { document } = await readPacket.run(as("adjustor"), { requestId });
      const facts = document.sections.flatMap((section) => section.facts ?? []);
      return facts.find(({ label }) => label === "Wage loss a week")?.value;
    };
    await tamper(requestId, "jsonb_set(packet, '{indemnity}', 'null')");
    expect(await wageLoss()).toBe("not known");
    await tamper(requestId, "packet - 'indemnity'");
    expect(await wageLoss()).toBeUndefined();
  });

  it("is read by the payer's side and the case manager, and refused to everybody else", async () => {
    for (const name of ["manager", "reviewer", "caseManager"] as const)
      expect((await readPacket.run(as(name), about())).matches).toBe(true);
    for (const name of ["therapist", "physician", "employer", "worker", "payerAdmin"] as const)
      for (const read of [readPacket, verifyPacket])
        await expectRefused(() => read.run(as(name), about()), "FORBIDDEN");
    await expectRefused(() => readPacket.run(as("otherAdjustor"), about()), "NOT_FOUND");
    await expectRefused(() => verifyPacket.run(as("otherAdjustor"), about()), "NOT_FOUND");
  });

  it("is there only once the request is decided", async () => {
    const { requestId } = await makeRequest(world);
    await expectRefused(() => readPacket.run(as("adjustor"), { requestId }), "RULE");
  });

  it("no longer matches its hash when anything in it was changed", async () => {
    const { requestId } = await decided();
    expect(await verifyPacket.run(as("adjustor"), { requestId })).toMatchObject({ matches: true });
    await tamper(requestId, `jsonb_set(packet, '{determination,text}', '"Something else."')`);
    expect(await verifyPacket.run(as("adjustor"), { requestId })).toMatchObject({ matches: false });
    expect((await readPacket.run(as("adjustor"), { requestId })).matches).toBe(false);
  });

  it("is a tagged PDF with the claim number", async () => {
    const { document } = await readPacket.run(as("adjustor"), about());
    const pdf = await packetPdf(document);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const raw = pdf.toString("latin1");
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/S \/Figure/);
  });
});

describe("a packet of an older version", () => {
  const known = { claimNumber: "C-1", requestNumber: "R-1", hash: "0" };

  it("shows what it kept and says what it did not", async () => {
    const { requestId } = await decided();
    await tamper(
      requestId,
      "packet - array['version', 'claim', 'clinic', 'indemnity', 'conversations', 'extension']",
    );
    const { document } = await readPacket.run(as("adjustor"), { requestId });
    expect(document.missing).toEqual([]);
    expect(document.sections.map(({ title }) => title)).not.toContain("Peer-to-peer conversation");
    await expect(packetPdf(document)).resolves.toBeInstanceOf(Buffer);
  });

  it.each([
    [{}],
    [null],
    ["?"],
    [{ request: 7, clock: { deadline: {} }, checklist: {}, letter: "Dear all" }],
  ])("renders whatever it is: %j", async (stored) => {
    const document = packetDocument(stored, known);
    expect(document.missing).toContain("the evidence");
    expect(document.chart).toBeNull();
    await expect(packetPdf(document)).resolves.toBeInstanceOf(Buffer);
  });
});
