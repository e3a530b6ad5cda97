import { z } from "zod";
import { type Checked, checkWith, renamed } from "@/components/form/problems";
import { typedNumber, typedText } from "@/components/form/read-typed";
import type { PlainDate } from "@/server/domain/plain-date";
import { type StayInput, staySchema } from "@/server/domain/progress/schema";
import type { Stay } from "@/server/domain/progress/stay";

/** The stay as typed; `minutes` by week, longer lists are kept when the weeks are fewer for a while. */
export type StayValues = {
  startOn: string;
  weeks: string;
  sessionsPerWeek: string;
  minutes: string[];
  reason: string;
  agreedBy: string;
};

const LONGEST_STAY_WEEKS = 26;
const usualMinutes = "240";

/** The stay in force, or an empty plan of four weeks of five four-hour sessions from `startOn`. */
export function stayValues(stay: Stay | null, startOn: PlainDate): StayValues {
  const minutes = stay?.minutesByWeek.map(String) ?? Array.from({ length: 4 }, () => usualMinutes);
  return {
    startOn: stay?.startOn ?? startOn,
    weeks: String(stay?.weeks ?? 4),
    sessionsPerWeek: String(stay?.sessionsPerWeek ?? 5),
    minutes: [...minutes],
    reason: "",
    agreedBy: "",
  };
}

/** Minutes for exactly so many weeks: a new week takes the last one's. */
export function minutesFor(weeks: string, minutes: readonly string[]): string[] {
  const count = Math.min(LONGEST_STAY_WEEKS, Math.max(0, Number(typedNumber(weeks)) || 0));
  return Array.from(
    { length: Math.floor(count) },
    (_, week) => minutes[week] ?? minutes.at(-1) ?? usualMinutes,
  );
}

const PlanStay = (frozen: boolean) =>
  z.object({
    stay: staySchema,
    reason: frozen ? needed("Write the reason of the change; the stay is fixed since its approval.") : kept,
    agreedBy: frozen ? needed("Write who agreed to the change.") : kept,
  });
const needed = (sentence: string) => z.string({ error: sentence }).max(400);
const kept = z.string().max(400).nullable();

export type PlanInput = { stay: StayInput; reason: string | null; agreedBy: string | null };

/** The plan as the command takes it; a fixed stay changes only with its reason and who agreed. */
export function checkStay(values: StayValues, frozen: boolean): Checked<PlanInput> {
  const checked = checkWith(PlanStay(frozen), {
    stay: {
      startOn: values.startOn,
      weeks: typedNumber(values.weeks),
      sessionsPerWeek: typedNumber(values.sessionsPerWeek),
      minutesByWeek: minutesFor(values.weeks, values.minutes).map(typedNumber),
    },
    reason: typedText(values.reason),
    agreedBy: typedText(values.agreedBy),
  });
  return renamed(checked, stayField);
}

/** "stay.minutesByWeek.2" is the form's "minutes.2". */
export function stayField(path: string): string {
  return path.replace(/^stay\./, "").replace(/^minutesByWeek/, "minutes");
}
