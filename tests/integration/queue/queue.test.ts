import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { type TableRow, tableDownload } from "@/server/interop/table-file";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { EXPORT_HEADERS, exportRows } from "@/server/services/queue/export-rows";
import { queue } from "@/server/services/queue/queue";
import { queueCounts } from "@/server/services/queue/queue-counts";
import { QUEUE_TABS, QueueFilter } from "@/server/services/queue/queue-input";
import { owner } from "../../support/owner";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

const monday = new Date("2026-11-02T15:00:00.000Z");
let world: World;
let texas: MadeRequest;
let louisiana: MadeRequest;
let decided: MadeRequest;

beforeAll(async () => {
  world = await makeWorld();
  texas = await makeRequest(world);
  louisiana = await makeRequest(world, { state: "LA", sessions: 10 });
  decided = await makeRequest(world);
  await determineRequest.run(by("adjustor"), {
    requestId: decided.requestId,
    idempotencyKey: crypto.randomUUID(),
    outcome: "approve",
    sessions: 20,
  });
});

const by = (name: PersonName, now = monday) => ({ identity: world.people[name].identity, now });
const idsOf = async (input: Parameters<typeof queue.run>[1], name: PersonName = "adjustor") =>
  (await queue.run(by(name), input)).rows.map(({ requestId }) => requestId);

describe("the queue", () => {
  it("lists what is to be decided, the oldest deadline first, with its words", async () => {
    const { rows, clinics, adjustors, next } = await queue.run(by("adjustor"), {});
    expect(rows.map(({ requestId }) => requestId)).toEqual([texas.requestId, louisiana.requestId]);
    expect(rows[0]).toMatchObject({
      claimNumber: texas.program.claimNumber,
      worker: expect.stringMatching(/^Ana Ruiz/),
      jobTitle: "Police officer",
      due: { due: "Due Thu 5 Nov, 5:00 PM CT", left: "3 business days left", urgency: "later" },
      type: "initial",
      sessions: 20,
      minutesPerSession: 240,
      priceCents: 512_000,
      week: 0,
      stayWeeks: 4,
      jobMatch: { tenths: 726, flatWeeks: 0, series: [{ week: 0, tenths: 726, kind: "baseline" }] },
      limiting: "drag 165 lb → 101",
      essentialUnmet: 5,
      usedMinutes: 0,
      authorizedMinutes: 0,
      holder: "adjustor",
      mine: true,
      idle: "0 min",
    });
    expect(rows[0]?.projected?.cents).toBe(512_000);
    expect(clinics[world.clinicId]).toMatchObject({
      name: "Lone Star Work Rehab",
      fullDutyOfCompleters: { of: 0 },
      fullDutyOfStarters: { of: 0 },
    });
    expect(adjustors[world.people.adjustor.personId]).toBe("a. Test");
    expect(next).toBeNull();
  });

  it("narrows by state, type, holder, clinic and one's own", async () => {
    expect(await idsOf({ state: "LA" })).toEqual([louisiana.requestId]);
    expect(await idsOf({ type: "extension" })).toEqual([]);
    expect(await idsOf({ holder: "adjustor", clinicId: world.clinicId })).toHaveLength(2);
    expect(await idsOf({ mine: true }, "manager")).toEqual([]);
  });

  it("shows what is closed under recent, and everything under all", async () => {
    expect(await idsOf({ tab: "recent" })).toEqual([decided.requestId]);
    expect(await idsOf({ tab: "all" })).toHaveLength(3);
  });

  it.each(QUEUE_TABS)("answers the tab %s", async (tab) => {
    expect(Array.isArray(await idsOf({ tab }))).toBe(true);
  });

  it("finds by claim, digits, request, worker and employer, whatever the dashes, spaces and capitals", async () => {
    const { claimNumber } = texas.program;
    const searches = [
      claimNumber,
      claimNumber.replace("-", " "),
      claimNumber.slice(0, 8),
      texas.requestNumber.toLowerCase(),
    ];
    for (const search of searches) expect(await idsOf({ search })).toContain(texas.requestId);
    expect(await idsOf({ search: texas.requestNumber.replaceAll("-", "") })).toEqual([texas.requestId]);
    expect(await idsOf({ search: "City of al" })).toHaveLength(3);
    expect(await idsOf({ search: "ruiz" })).toHaveLength(3);
    expect(await idsOf({ search: "nobody" })).toEqual([]);
  });

  it("shows nothing of another payer's, by list or search", async () => {
    expect(await idsOf({}, "otherAdjustor")).toEqual([]);
    expect(await idsOf({ search: texas.program.claimNumber }, "otherAdjustor")).toEqual([]);
  });

  it("is not for clinic, worker or employer", async () => {
    for (const name of ["therapist", "worker", "employer", "caseManager"] as const)
      await expect(queue.run(by(name), {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("refuses a damaged page address with a sentence", async () => {
    await expect(queue.run(by("adjustor"), { after: "x" })).rejects.toMatchObject({
      code: "BAD_INPUT",
      field: "after",
    });
  });

  it("counts its tabs", async () => {
    expect(await queueCounts.run(by("adjustor"), {})).toMatchObject({ decide: 2, waiting: 0, all: 3 });
    expect(await queueCounts.run(by("manager"), { mine: true })).toMatchObject({ decide: 0, all: 0 });
  });

  it("counts its tabs under the same filters as the rows", async () => {
    const db = await owner();
    await db.query("update program set strength = 'H' where id = $1", [texas.program.programId]);
    const { clinicId, otherClinicId } = world;
    const filters: Omit<QueueFilter, "tab" | "mine" | "search">[] = [
      { state: "TX" },
      { state: "LA" },
      { clinicId },
      { clinicId: otherClinicId },
      { strength: "H" },
      { strength: "none" },
      { state: "TX", clinicId, strength: "H", type: "initial", holder: "adjustor" },
    ];
    const found = new Set<number>();
    for (const filter of filters) {
      const { decide, all } = await queueCounts.run(by("manager"), filter);
      expect([filter, decide]).toEqual([
        filter,
        (await idsOf({ ...filter, tab: "decide" }, "manager")).length,
      ]);
      expect([filter, all]).toEqual([filter, (await idsOf({ ...filter, tab: "all" }, "manager")).length]);
      found.add(all);
    }
    expect(found.size).toBeGreaterThan(2);
    await db.query("update program set strength = null where id = $1", [texas.program.programId]);
  });

  it("says overdue once the deadline has passed", async () => {
    const { rows } = await queue.run(by("adjustor", new Date("2026-11-06T01:30:00.000Z")), {});
    expect(rows[0]?.due).toMatchObject({ left: "Overdue 2 h", urgency: "late" });
  });
});

describe("the queue's export", () => {
  const rowsOf = (tab: "decide" | "all") =>
    exportRows(world.people.adjustor.identity, QueueFilter.parse({ tab }), monday);

  const fileOf = (rows: AsyncIterable<TableRow>) => ({ name: "Queue", headers: EXPORT_HEADERS, rows });

  it("writes every matched row as CSV, and nothing a spreadsheet would run", async () => {
    const csv = await tableDownload(fileOf(rowsOf("all")), "csv").text();
    const records = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
    expect(records).toHaveLength(3);
    expect(records.map((record) => record["Price, $"])).toEqual(expect.arrayContaining(["5120", "2400"]));
    expect(records[0]).toMatchObject({ "Job match, %": "72.6", Holder: expect.any(String) });
    const hostile = { name: "Queue", headers: ["Worker"], rows: [["=1+1"]] };
    expect(await tableDownload(hostile, "csv").text()).toContain("'=1+1");
  });

  it("writes the same rows as a spreadsheet", async () => {
    const file = tableDownload(fileOf(rowsOf("decide")), "xlsx");
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="queue.xlsx"');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.length).toBeGreaterThan(2_000);
  });
});
