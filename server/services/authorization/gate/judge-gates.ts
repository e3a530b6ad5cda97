import { z } from "zod";
import { isAllowed } from "@/server/domain/authorization/allowed-actions";
import { type GateFinding, judgeGates } from "@/server/domain/authorization/gate";
import type { DomainEvent } from "@/server/domain/events";
import { asProduct } from "../../actor";
import type { Context } from "../../caller";
import { command } from "../../command";
import { foldStanding, refreshStanding, type Standing } from "../../progress/refresh-standing";
import { weekDue } from "../../progress/report-due";
import { currentStay } from "../../stay/ledger";
import { recordAction } from "../record-action";
import { loadRequest, type RequestRecord } from "../request-record";
import { closeRequestTasks } from "../tell-parties";
import { keepShut, releaseUnits } from "./change-week";
import { holdForReview } from "./hold-for-review";
import { type Gate, loadGates } from "./load-gates";

/**
 * Judges the gates of a program by its evidence now: releases what a report has earned, holds for review what two flat
 * weeks or a missing report keep shut. Run by the product when a report is filed and by the sweep; a repeat changes nothing.
 */
export const judgeProgramGates = command({
  name: "judgeProgramGates",
  permission: "gate:judge",
  input: z.object({ programId: z.uuid() }),
  async run(context, { programId }) {
    const shut = (await loadGates(context, programId)).filter(({ weeks }) =>
      weeks.some(({ state }) => state !== "released"),
    );
    if (shut.length === 0) return { result: { changed: 0 }, event: [] };
    const standing = await foldStanding(context, programId);
    const events: DomainEvent[] = [];
    for (const gate of shut) events.push(...(await judgeOne(context, gate, standing)));
    if (events.length > 0) await refreshStanding(context, programId);
    return { result: { changed: events.length }, event: events };
  },
});

function findingsOf({ now }: Context, { weeks }: Gate, { evidence, plan, course }: Standing): GateFinding[] {
  const stay = currentStay(plan.ledger);
  if (!stay || evidence.program.dischargedOn !== null) return [];
  const { policy, program } = evidence;
  const reportDueAt = (week: number) => weekDue(evidence, stay, week).dueAt;
  return judgeGates({ weeks, course, policy, reportDueAt, now, zone: program.clinicZone });
}

async function judgeOne(context: Context, gate: Gate, standing: Standing): Promise<DomainEvent[]> {
  const findings = findingsOf(context, gate, standing);
  if (findings.length === 0) return [];
  // Before its weeks: whoever releases or decides holds the request first, too.
  const request = await loadRequest(context, gate.requestId, { lock: true });
  const events: DomainEvent[] = [];
  for (const finding of findings) {
    const type = finding.state === "released" ? "week.released" : "week.held";
    const sessions = await apply(context, request, gate, finding);
    const { programId, id: requestId, number: requestNumber } = request;
    const about = { programId, requestId, requestNumber, week: finding.week };
    if (sessions !== null && finding.state !== "waiting") events.push({ type, ...about, sessions });
  }
  await endHold(context, request, findings);
  return events;
}

function apply(context: Context, request: RequestRecord, gate: Gate, finding: GateFinding) {
  if (finding.state === "released") return releaseUnits(context, gate, finding);
  if (finding.state === "held") return hold(context, request, gate, finding);
  return keepShut(context, gate, finding);
}

/** Nothing is held while the decision itself is being looked at again; the next sweep finds it. */
async function hold(
  context: Context,
  request: RequestRecord,
  gate: Gate,
  finding: GateFinding,
): Promise<number | null> {
  const held = request.state.status === "held_at_gate";
  if (!held && !isAllowed(request.state, "system", "hold")) return null;
  const sessions = await keepShut(context, gate, finding);
  if (sessions !== null && !held) await holdForReview(context, request, gate, finding);
  return sessions;
}

/** The report that was missing has come: what was held for it goes on without the payer's word. */
async function endHold(context: Context, request: RequestRecord, findings: readonly GateFinding[]) {
  const stillHeld = findings.some(({ state }) => state === "held");
  const released = findings.filter(({ state }) => state === "released");
  if (request.state.status !== "held_at_gate" || stillHeld || released.length === 0) return;
  const text = released.map(({ sentence }) => sentence).join(" ");
  await recordAction(asProduct(context), request, "release", { text });
  await closeRequestTasks(context, request, ["determine"]);
}
