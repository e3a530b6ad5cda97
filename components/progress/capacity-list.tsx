import { clsx } from "clsx";
import type { Capacity } from "@/server/domain/outcomes/capacity";
import { formatDay } from "@/server/domain/plain-date";

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const signs = { met: "✓", short: "", not_tested: "?" } as const;
const words = { met: "meets the job", short: "", not_tested: "not tested yet" } as const;

/** Every demand of the job in words: what the worker can do today, and what the job needs. */
export function CapacityList({ capacities }: { capacities: readonly Capacity[] }) {
  if (capacities.length === 0) return <p className="text-ink-2">The job’s demands are not described yet.</p>;
  return (
    <ul className="grid text-md">
      {capacities.map((capacity) => (
        <Line key={capacity.code} capacity={capacity} />
      ))}
    </ul>
  );
}

function Line({ capacity }: { capacity: Capacity }) {
  const { label, essential, state, canText, needText, stale, test } = capacity;
  return (
    <li className="flex items-baseline justify-between gap-3 border-b border-line-2 py-1.5 last:border-0">
      <span>
        {upperFirst(label)}
        {essential && <span className="text-xs text-ink-2"> · essential</span>}
      </span>
      <span className="text-right">
        <span className={clsx("font-medium", state === "met" && "text-good")}>
          <span aria-hidden="true">{signs[state]} </span>
          {canText === "no" ? "not yet" : (canText ?? words.not_tested)}
        </span>
        <span className="block text-sm text-ink-2">{state === "met" ? words.met : `job: ${needText}`}</span>
        {test && (
          <span className="block text-sm text-ink-2">
            tested {formatDay(test.on)} by {test.by}
            {stale && ", over 14 days ago"}
          </span>
        )}
      </span>
    </li>
  );
}
