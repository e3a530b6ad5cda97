import { roleLabels } from "@/server/domain/access/roles";
import { ReleaseWeek } from "@/server/domain/authorization/version-schema";
import type { DomainEvent } from "@/server/domain/events";
import { dayIn, formatDay } from "@/server/domain/plain-date";
import { personRole } from "../actor";
import type { Context } from "../caller";
import { command } from "../command";
import { refreshStanding } from "../progress/refresh-standing";
import { releaseUnits } from "./gate/change-week";
import { loadGates } from "./gate/load-gates";
import { recordAction } from "./record-action";
import { loadRequest, type RequestRecord } from "./request-record";
import { standOf } from "./stand-of";
import { closeRequestTasks, tellParties } from "./tell-parties";

/** The payer lets a held week go on, with a reason. The weeks after it stay behind their own gates. */
export const releaseWeek = command({
  name: "releaseWeek",
  permission: "request:release",
  input: ReleaseWeek,
  async run(context, { requestId, text }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const request = await recordAction(context, before, "release", { text });
    const events = await releaseHeld(context, request);
    await closeRequestTasks(context, request, ["determine"]);
    const line = `A held week of request ${request.number} on claim ${request.program.claimNumber} is released by the payer.`;
    await tellParties(context, request, ["clinic", "case_manager"], { kind: "week.released", text: line });
    await refreshStanding(context, request.programId);
    return { result: standOf(request), event: events };
  },
});

async function releaseHeld(context: Context, request: RequestRecord): Promise<DomainEvent[]> {
  const { programId, id: requestId, number: requestNumber, zone } = request;
  const gates = await loadGates(context, programId);
  const who = roleLabels[personRole(context.actor)].toLowerCase();
  const when = formatDay(dayIn(context.now, zone));
  const events: DomainEvent[] = [];
  for (const gate of gates.filter((one) => one.requestId === requestId))
    for (const { week } of gate.weeks.filter(({ state }) => state === "held")) {
      const sentence = `Week ${week} released by the ${who} on ${when}.`;
      const sessions = await releaseUnits(context, gate, { week, sentence, evidenceWeek: null });
      if (sessions !== null)
        events.push({ type: "week.released", programId, requestId, requestNumber, week, sessions });
    }
  return events;
}
