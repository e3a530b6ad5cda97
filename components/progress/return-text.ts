import { formatDay, type PlainDate } from "@/server/domain/plain-date";

type ExpectedReturn = { on: PlainDate; fromOn: PlainDate | null; toOn: PlainDate | null };

/** "Fri 18 Dec", and its 80 % range: "Mon 7 Dec to Tue 12 Jan", "Mon 7 Dec or later". */
export function returnText({ on, fromOn, toOn }: ExpectedReturn): { day: string; range: string | null } {
  if (fromOn === on && toOn === on) return { day: formatDay(on), range: null };
  const from = formatDay(fromOn ?? on);
  return { day: formatDay(on), range: toOn ? `${from} to ${formatDay(toOn)}` : `${from} or later` };
}
