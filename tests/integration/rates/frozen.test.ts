import { beforeAll, describe, expect, it } from "vitest";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { importRates } from "@/server/services/rates/import-rates";
import { requestPage } from "@/server/services/request-page/request-page";
import { previewStay } from "@/server/services/stay/preview-stay";
import { owner } from "../../support/owner";
import { beyond, contract, first, rateFile } from "../../support/rate-file";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let asked: MadeRequest;
let decided: MadeRequest;

const asOf = (at: string) => (name: PersonName) => ({
  identity: world.people[name].identity,
  now: new Date(at),
});
const before = asOf("2026-12-14T16:00:00Z");
const after = asOf("2026-12-16T16:00:00Z");

const approve = (requestId: string, sessions: number) => ({
  requestId,
  idempotencyKey: crypto.randomUUID(),
  ...(sessions === 20
    ? { outcome: "approve" as const, sessions }
    : {
        outcome: "approve_in_part" as const,
        sessions,
        reasonCode: "exceeds_stay" as const,
        text: "Ten now.",
      }),
});

async function frozen({ requestId }: MadeRequest) {
  const { rows } = await (await owner()).query(
    `select r.price_cents, r.fee_lines, d.price_cents as decided_cents, d.packet_hash from request r
     left join determination d on d.request_id = r.id where r.id = $1`,
    [requestId],
  );
  return rows[0];
}

beforeAll(async () => {
  world = await makeWorld();
  const now = new Date("2026-12-14T15:00:00Z");
  decided = await makeRequest(world, { now, startOn: "2026-12-28" as never });
  asked = await makeRequest(world, { now, startOn: "2026-12-28" as never });
  await determineRequest.run(before("adjustor"), approve(decided.requestId, 20));
});

describe("across an import of rates", () => {
  it("what is asked and decided keeps its price", async () => {
    const [was, wasAsked] = [await frozen(decided), await frozen(asked)];
    expect(was).toMatchObject({ price_cents: 512_000, decided_cents: 512_000 });
    await importRates.run(before("platformAdmin"), rateFile([first, beyond]));
    expect(await frozen(decided)).toEqual(was);
    expect(await frozen(asked)).toEqual(wasAsked);
    const page = await requestPage.run(after("adjustor"), { requestId: decided.requestId });
    expect(page.request.feeLines.map(({ rate }) => rate.amountCents)).toEqual([6400, 6400]);
  });

  it("a part of what was asked before costs its part", async () => {
    await determineRequest.run(after("adjustor"), approve(asked.requestId, 10));
    expect(await frozen(asked)).toMatchObject({ decided_cents: 256_000 });
  });

  it("what is planned and attended from the effective date on is priced by the new rates", async () => {
    const { programId } = asked.program;
    const stay = { startOn: "2026-12-28", weeks: 2, sessionsPerWeek: 5, minutesByWeek: [240, 240] };
    const preview = await previewStay.run(after("therapist"), { programId, stay });
    expect(preview.totalCents).toBe(4 * 25_600 + 6 * 26_400);
    const sessions = ["2026-12-31", "2027-01-04"].map((heldOn) => ({ heldOn, minutes: 240, attended: true }));
    await recordSessions.run(asOf("2027-01-05T18:00:00Z")("therapist"), { programId, sessions });
    const { rows } = await (await owner()).query(
      "select price_cents, fee_lines from program_session where program_id = $1 order by held_on",
      [programId],
    );
    expect(rows.map(({ price_cents }) => price_cents)).toEqual([25_600, 26_400]);
    expect(rows[1].fee_lines).toMatchObject([{ code: "97545", amountCents: 13_200 }, { code: "97546" }]);
  });
});

describe("a payer's contract", () => {
  it("goes before the schedule, for its payer and clinic only, and is nobody else's to see", async () => {
    const texan = contract("70.00", "Lone Star Work Rehab").map((line) => ({ ...line, jurisdiction: "TX" }));
    await importRates.run(after("payerAdmin"), rateFile(texan, "2027-02-01"));
    const stay = { startOn: "2027-02-01", weeks: 1, sessionsPerWeek: 1, minutesByWeek: [120] };
    const preview = await previewStay.run(after("therapist"), { programId: asked.program.programId, stay });
    expect(preview).toMatchObject({
      totalCents: 14_000,
      feeLines: [
        { status: "policy", rate: { payerId: world.payerId, clinicId: world.clinicId } },
        { amountCents: 0 },
      ],
    });
  });
});
