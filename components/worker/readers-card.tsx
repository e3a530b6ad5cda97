import { StackCard } from "@/components/ui/page-stack";
import { instantDayText } from "./day-text";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

type ReadersCardProps = { program: MyProgram; words: WorkerWords };

/** Who has read the record; and that nobody reads when the worker signs in. */
export function ReadersCard({
  program: { readers, zone },
  words: { readers: words, locale },
}: ReadersCardProps) {
  return (
    <StackCard title={words.heading}>
      {readers.length === 0 && <p>{words.none}</p>}
      <ul className="grid text-md">
        {readers.map(({ name, role, organizationName, times, lastAt }) => (
          <li key={`${name} ${role}`} className="border-b border-line-2 py-1.5 last:border-0">
            <span className="font-medium">{name}</span>, {words.roles[role]}
            {organizationName && `, ${organizationName}`}
            <span className="block text-sm text-ink-2">
              {words.times(times)} · {words.last(instantDayText(lastAt, locale, zone))}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-md text-ink-2">{words.firewall}</p>
    </StackCard>
  );
}
