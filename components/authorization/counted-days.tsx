import { formatDay } from "@/server/domain/plain-date";
import type { RequestView } from "./request-view";

type CountedDaysProps = { days: NonNullable<RequestView["deadline"]>["days"] };

/** Each day on the way to a deadline: counted or skipped, and why. */
export function CountedDays({ days }: CountedDaysProps) {
  return (
    <ol className="grid gap-0.5">
      {days.map(({ day, counted, reason }) => (
        <li key={day} className="flex justify-between gap-4">
          <span className={counted ? "font-medium" : "text-ink-3"}>{formatDay(day)}</span>
          <span className={counted ? "" : "text-ink-3"}>{reason}</span>
        </li>
      ))}
    </ol>
  );
}
