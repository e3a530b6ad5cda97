import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";

const eastern = [
  "CT",
  "DC",
  "DE",
  "FL",
  "GA",
  "IN",
  "KY",
  "MA",
  "MD",
  "ME",
  "MI",
  "NC",
  "NH",
  "NJ",
  "NY",
  "OH",
  "PA",
];
const eastern2 = ["RI", "SC", "VA", "VT", "WV"];
const mountain = ["CO", "ID", "MT", "NM", "UT", "WY"];
const pacific = ["CA", "NV", "OR", "WA"];

const zones: Record<string, string> = {
  ...Object.fromEntries([...eastern, ...eastern2].map((state) => [state, "America/New_York"])),
  ...Object.fromEntries(mountain.map((state) => [state, "America/Denver"])),
  ...Object.fromEntries(pacific.map((state) => [state, "America/Los_Angeles"])),
  AK: "America/Anchorage",
  AZ: "America/Phoenix",
  HI: "Pacific/Honolulu",
};

/** The zones a rule may be timed in (IANA names). */
export const usZones = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
] as const;

/** The principal time zone of a state (IANA name); Central where a state is not listed. */
export function zoneOf(jurisdiction: string): string {
  return zones[jurisdiction] ?? "America/Chicago";
}

const labels = new Map<string, string>();

/** "CT", "PT", "ET": the zone's short name, the same in summer and winter. */
export function zoneLabel(zone: string): string {
  const known = labels.get(zone);
  if (known) return known;
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    timeZoneName: "shortGeneric",
  }).formatToParts();
  const label = parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
  labels.set(zone, label);
  return label;
}

/** "5:00 PM": the wall clock in `zone`. */
export function clockTime(at: Date, zone: string): string {
  return format(new TZDate(at, zone), "h:mm a");
}
