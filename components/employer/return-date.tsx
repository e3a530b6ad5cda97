import { Explain } from "@/components/explain/explain";
import { returnText } from "@/components/progress/return-text";
import { formatDay } from "@/server/domain/plain-date";
import type { Worker } from "./types";

/** The expected day and its range; a day is never shown without how sure it is. */
export function ReturnDate({
  worker: { expectedReturn, jobMatch, stayEndsOn, explain },
}: {
  worker: Worker;
}) {
  if (jobMatch.ready) return <p className="text-xl font-semibold">Ready now</p>;
  if (!expectedReturn)
    return (
      <p>
        <span className="text-xl font-semibold">Not in sight yet</span>
        <span className="block text-md text-ink-2">
          {jobMatch.tenths === null
            ? "The worker is not tested yet."
            : "The measurements do not reach the job yet."}
          {stayEndsOn && ` The program runs to ${formatDay(stayEndsOn)}.`}
        </span>
      </p>
    );
  const { day, range } = returnText(expectedReturn);
  return (
    <div>
      <Explain
        label="the day of return"
        value={day}
        explanation={explain.expectedReturn}
        className="text-xl font-semibold"
      />
      {range && (
        <p className="text-md text-ink-2">
          80 % range: {range}, if full duty is reached. Projected from the weekly tests.
        </p>
      )}
    </div>
  );
}
