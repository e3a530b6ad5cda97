import type { PlainDate } from "../domain/plain-date";

/** A `date` column's value as a plain day (Prisma gives midnight UTC). */
function fromDbDate(value: Date): PlainDate;
function fromDbDate(value: Date | null): PlainDate | null;
function fromDbDate(value: Date | null): PlainDate | null {
  return value === null ? null : (value.toISOString().slice(0, 10) as PlainDate);
}

/** A plain day as Prisma wants it for a `date` column. */
export function toDbDate(day: PlainDate): Date;
export function toDbDate(day: PlainDate | null): Date | null;
export function toDbDate(day: PlainDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00.000Z`);
}
