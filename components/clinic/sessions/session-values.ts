import { z } from "zod";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { type Checked, checkWith } from "@/components/form/problems";
import { typedNumber, typedText } from "@/components/form/read-typed";
import { addDays, type PlainDate, weekday } from "@/server/domain/plain-date";
import { type SessionInput, sessionSchema } from "@/server/domain/progress/schema";
import { weekOn } from "@/server/domain/progress/stay";

/** One day as typed; a day left without a word is not sent. */
export type DayCells = { what: string; minutes: string; excuse: string };

export type SessionValues = { days: Record<string, DayCells> };

type Facts = Pick<WorkingFile, "sessions" | "ledger" | "authorizations" | "today">;
type LengthFacts = Pick<Facts, "ledger" | "authorizations">;

/** Days looked back for what is not recorded yet. */
const DAYS_BACK = 20;
const saturday = 6;

/** Days of the program up to today that have no session yet, the oldest first; weekends only for stays that use them. */
export function openDays({ sessions, ledger, today }: Omit<Facts, "authorizations">): PlainDate[] {
  const recorded = new Set(sessions.map(({ heldOn }) => heldOn));
  const stay = ledger.at(-1);
  const weekends = (stay?.sessionsPerWeek ?? 5) >= saturday;
  const days = Array.from({ length: DAYS_BACK + 1 }, (_, back) => addDays(today, back - DAYS_BACK));
  return days.filter(
    (day) => !recorded.has(day) && (!stay || day >= stay.startOn) && (weekends || weekday(day) < saturday),
  );
}

const usualMinutes = 240;

/** The longest session that a day's approvals cover; without bound where one was approved as long as asked, or none is. */
function approvedMinutes({ authorizations }: Pick<Facts, "authorizations">, day: PlainDate): number {
  const covering = authorizations.filter(({ startOn, endOn }) => startOn <= day && day <= endOn);
  const longest = covering.map(({ minutesPerSession }) => minutesPerSession ?? Number.POSITIVE_INFINITY);
  return longest.length > 0 ? Math.max(...longest) : Number.POSITIVE_INFINITY;
}

/** The minutes planned for a day, from the stay's week, and no more than its approvals cover. */
export function plannedMinutes(facts: LengthFacts, day: PlainDate): string {
  const stay = facts.ledger.at(-1);
  const week = stay ? Math.max(0, weekOn(stay, day) - 1) : 0;
  const planned = stay?.minutesByWeek[week] ?? stay?.minutesByWeek.at(-1) ?? usualMinutes;
  return String(Math.min(planned, approvedMinutes(facts, day)));
}

export const blankDay = (facts: LengthFacts, day: PlainDate): DayCells => ({
  what: "",
  minutes: plannedMinutes(facts, day),
  excuse: "",
});

const typedDays = ({ days }: SessionValues) =>
  Object.entries(days)
    .filter(([, cells]) => cells.what !== "")
    .toSorted(([a], [b]) => a.localeCompare(b));

/** Where in the grid a problem of the list stands. */
export function sessionField(path: string, values: SessionValues): string {
  const [, index, column] = /^sessions\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const day = index === undefined ? undefined : typedDays(values)[Number(index)]?.[0];
  if (!day) return path;
  return `days.${day}.${column === "heldOn" || column === "attended" ? "what" : column}`;
}

/** The days as the command takes them; at least one. */
export function checkSessions(
  values: SessionValues,
  today: PlainDate,
): Checked<{ sessions: SessionInput[] }> {
  const schema = z.object({
    sessions: z
      .array(sessionSchema({ today }))
      .min(1, { error: "Mark at least one day as attended or missed." }),
  });
  const sessions = typedDays(values).map(([heldOn, { what, minutes, excuse }]) => ({
    heldOn,
    attended: what === "attended",
    minutes: what === "attended" ? typedNumber(minutes) : 0,
    excuse: what === "missed" ? typedText(excuse) : null,
  }));
  const checked = checkWith(schema, { sessions });
  if (checked.ok) return checked;
  const problems = checked.problems.map((each) => ({ ...each, path: sessionField(each.path, values) }));
  return { ok: false, problems };
}
