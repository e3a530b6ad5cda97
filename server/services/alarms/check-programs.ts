import { z } from "zod";
import { type AlarmRule, alarmsOf } from "../../domain/alarms/alarms-of";
import type { DomainEvent } from "../../domain/events";
import { breathing } from "../breathing";
import type { Context } from "../caller";
import { command } from "../command";
import { handOn } from "./hand-on";
import { loadAlarmFacts } from "./load-facts";
import { closeGone, type Found, raiseAlarms } from "./raise-alarms";

async function ask(context: Context, programIds: readonly string[], among?: AlarmRule[]): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of breathing(await loadAlarmFacts(context, programIds)))
    found.push({ ...one, alarms: alarmsOf(one.facts, context.now, among) });
  return found;
}

/** Asks every rule about these programs and writes what has fired, what has ended and whose it is since. The product's own act. */
export const checkPrograms = command({
  name: "checkPrograms",
  permission: "alarm:raise",
  input: z.object({ programIds: z.array(z.uuid()).min(1).max(1_000) }),
  async run(context, { programIds }) {
    const found = await ask(context, programIds);
    const gone = await closeGone(context, found);
    const moved = await handOn(context, found);
    const event = [...gone, ...moved, ...(await raiseAlarms(context, found))];
    const raised = event.filter(({ type }) => type === "alarm.raised").length;
    const handedOn = moved.length;
    return { result: { raised, handedOn, closed: event.length - raised - handedOn }, event };
  },
});

/** Asks these rules at once, in the command whose act may have fired them; gives the events for it to return. */
export async function followRules(
  context: Context,
  programId: string,
  among: AlarmRule[],
): Promise<DomainEvent[]> {
  return raiseAlarms(context, await ask(context, [programId], among));
}
