import { counted } from "@/server/domain/counted";
import type { RateDryRun } from "./use-rate-import";

/** How many live programs the change concerns, by clinic; numbers only, because an administrator sees no claim. */
export function AffectedPrograms({ affected }: { affected: RateDryRun["affected"] }) {
  const total = affected.reduce((sum, clinic) => sum + clinic.programs, 0);
  if (total === 0) return <p className="text-ink-2">No live program is of a kind that these rates price.</p>;
  return (
    <div className="grid gap-1 text-md">
      <p>
        {counted(total, "live program")} would have sessions from that day on priced by these rates. What is
        already asked, decided or recorded keeps its price.
      </p>
      <ul className="list-disc pl-5 text-ink-2">
        {affected.map(({ clinicId, clinicName, programs: count }) => (
          <li key={clinicId}>
            {clinicName}: {count}
          </li>
        ))}
      </ul>
    </div>
  );
}
