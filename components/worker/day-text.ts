import type { PlainDate } from "@/server/domain/plain-date";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as people say it: "Friday, December 18", "viernes, 18 de diciembre". */
export function dayText(day: PlainDate, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    });
    formats.set(locale, format);
  }
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** An instant as a day on the wall of `zone`. */
export function instantDayText(at: string, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(
    new Date(at),
  );
}
