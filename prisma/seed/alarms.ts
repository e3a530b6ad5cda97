import { checkPrograms } from "@/server/services/alarms/check-programs";

const day = 86_400_000;
/** Days ago at which the rules had been asked, as if a worker had run all along. */
const looks = [28, 21, 14, 10, 7, 5, 3, 2, 1, 0];
const atOnce = 100;

/** Asks the rules about the told stories, as the worker does: every alarm of the demonstration was raised by its rule. */
export async function raiseStoryAlarms(programIds: readonly string[], now: Date): Promise<number> {
  const ids = programIds.toSorted();
  let raised = 0;
  for (const ago of looks)
    for (let at = 0; at < ids.length; at += atOnce) {
      const caller = { identity: { kind: "system" as const }, now: new Date(+now - ago * day) };
      raised += (await checkPrograms.run(caller, { programIds: ids.slice(at, at + atOnce) })).raised;
    }
  return raised;
}
