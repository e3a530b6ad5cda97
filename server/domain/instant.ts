import { clockTime, zoneLabel } from "./jurisdictions/zones";
import { dayIn, formatDay } from "./plain-date";

/** An instant on the wall of `zone` (an IANA name): "Tue 1 Dec, 5:00 PM CT". */
export function formatInstant(at: string | Date, zone: string): string {
  const instant = new Date(at);
  return `${formatDay(dayIn(instant, zone))}, ${clockTime(instant, zone)} ${zoneLabel(zone)}`;
}
