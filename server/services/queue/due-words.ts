import type { Calendars } from "@/server/domain/jurisdictions/calendar-set";
import { type DueLabel, formatDue } from "@/server/domain/jurisdictions/format-due";
import { zoneOf } from "@/server/domain/jurisdictions/zones";

const minute = 60_000;
const mostKept = 5_000;
let kept = { minute: 0, labels: new Map<string, DueLabel>() };

/**
 * The words of a deadline in its state's zone. Most rows share a few due instants, so the words of the running minute
 * are kept: calendar arithmetic costs more than the query.
 */
export function dueWords(dueMs: number, state: string, calendars: Calendars, now: Date): DueLabel {
  const nowMinute = Math.floor(now.getTime() / minute);
  if (kept.minute !== nowMinute || kept.labels.size > mostKept)
    kept = { minute: nowMinute, labels: new Map() };
  const key = `${dueMs}${state}`;
  let label = kept.labels.get(key);
  if (!label) {
    // Just past the minute: what fell due on it is late for all of it.
    const from = new Date(nowMinute * minute + 1);
    label = formatDue(new Date(dueMs), zoneOf(state), from, calendars.ofState(state, from));
    kept.labels.set(key, label);
  }
  return label;
}

/** How long the holder has had it: "40 min", "2 h", "3 d". */
export function idleWords(sinceMs: number, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - sinceMs) / minute));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
