import { beforeAll, describe, expect, it } from "vitest";
import { explanationText } from "@/server/domain/explanation";
import { explainFeeLine } from "@/server/domain/fees/explain-fee-line";
import { codeLabel } from "@/server/domain/fees/fee-line";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { previewDetermination } from "@/server/services/authorization/preview-determination";
import { readLetter } from "@/server/services/authorization/read-letter";
import { requestFigures } from "@/server/services/explain/request-figures";
import { requestPage } from "@/server/services/request-page/request-page";
import { as, keyed, makeDenied, tuesday } from "../../support/contested";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const by = (name: PersonName) => as(world, name, tuesday);
const whole = (requestId: string) => ({ requestId, outcome: "approve" as const, sessions: 20 });
const decide = (requestId: string) =>
  determineRequest.run(by("adjustor"), { ...whole(requestId), ...keyed(requestId) });

describe("a letter's figures", () => {
  it("are worked out in the words that the clinic's screen opens", async () => {
    const { requestId } = await makeRequest(world);
    const { figures: open } = await requestFigures.run(by("therapist"), { requestId });
    const { letter: preview } = await previewDetermination.run(by("adjustor"), whole(requestId));
    await decide(requestId);
    const { letter } = await readLetter.run(by("therapist"), { requestId });
    const { request } = await requestPage.run(by("therapist"), { requestId });
    const screen = (name: string) =>
      open.filter(({ figure }) => figure === name).map(({ explanation }) => explanationText(explanation));
    expect(letter.figures).toEqual([
      ...request.feeLines.map((line) => ({
        label: codeLabel(line),
        lines: explanationText(explainFeeLine(line)),
      })),
      { label: "Deadline of this decision", lines: screen("deadline")[0] },
      { label: "Job match", lines: screen("job_match")[0] },
    ]);
    for (const { lines } of letter.figures) expect(preview).toContain(lines.join("\n"));
    const deadline = letter.figures.find(({ label }) => label.startsWith("Deadline"))?.lines ?? [];
    expect(deadline.some((line) => line.startsWith("If it is missed: "))).toBe(true);
  });

  it("are those asked for where nothing is approved", async () => {
    const { requestId } = await makeDenied(world);
    const { letter } = await readLetter.run(by("therapist"), { requestId });
    expect(letter.figures.map(({ label }) => label)).toEqual([
      "97545-WH-CA, as asked for",
      "97546-WH-CA, as asked for",
      "Deadline of this decision",
      "Job match",
    ]);
  });

  it("stay as they went out, whatever is measured or imported since", async () => {
    const { requestId } = await makeRequest(world);
    await decide(requestId);
    const before = await readLetter.run(by("adjustor"), { requestId });
    const db = await owner();
    await db.query("update request set fee_lines = '[]' where id = $1", [requestId]);
    const after = await readLetter.run(by("adjustor"), { requestId });
    expect(after.letter.figures).toEqual(before.letter.figures);
  });

  it("are not for physician, worker and employer: a letter names dollars", async () => {
    const { requestId } = await makeRequest(world);
    await decide(requestId);
    for (const name of ["physician", "worker", "employer"] as const)
      await expectRefused(() => readLetter.run(by(name), { requestId }), "FORBIDDEN");
    await expectRefused(() => readLetter.run(by("otherAdjustor"), { requestId }), "NOT_FOUND");
  });
});
