import type { PlainDate } from "../domain/plain-date";

/** A plain day as Prisma wants it for a `date` column. */
export function toDbDate(day: PlainDate): Date;
export function toDbDate(day: PlainDate | null): Date | null;
export function toDbDate(day: PlainDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00.000Z`);
}
