import { TZDate } from "@date-fns/tz";
import { addMonths, format } from "date-fns";
import type { PlainDate } from "@/server/domain/plain-date";

/** The same day some months later; the month's last day where it has no such day (31 Dec + 2 = 28 Feb). */
export function monthsAfter(day: PlainDate, months: number): PlainDate {
  return format(addMonths(new TZDate(`${day}T12:00:00Z`, "UTC"), months), "yyyy-MM-dd") as PlainDate;
}
