import { StackCard } from "@/components/ui/page-stack";
import type { Capacity } from "@/server/domain/outcomes/capacity";
import { jobWords, nowWords } from "./capacity-words";
import { demandNameEs } from "./demand-names-es";
import type { WorkerWords } from "./worker-words";

type CanCardProps = { capacities: readonly Capacity[]; words: WorkerWords };

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** As many as a phone shows at once; the rest opens. */
const firstShown = 6;

/** Each task of the job: what the worker can do now, and what the job asks; what is still short first. */
export function CanCard({ capacities, words }: CanCardProps) {
  if (capacities.length === 0) return null;
  const rest = capacities.slice(firstShown);
  return (
    <StackCard title={words.can.heading}>
      <Tasks capacities={capacities.slice(0, firstShown)} words={words} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-10 content-center font-medium">{words.can.more(rest.length)}</summary>
          <Tasks capacities={rest} words={words} />
        </details>
      )}
    </StackCard>
  );
}

function Tasks({ capacities, words }: CanCardProps) {
  return (
    <ul className="grid">
      {capacities.map((capacity) => (
        <li key={capacity.code} className="border-b border-line-2 py-2 last:border-0">
          <Name label={capacity.label} words={words} />
          <span className="grid grid-cols-2 gap-2 text-md">
            <span>
              <span className="text-ink-2">{words.can.now}: </span>
              {nowWords(capacity, words)}
            </span>
            {capacity.state === "met" ? (
              <span className="text-good">✓ {words.can.met}</span>
            ) : (
              <span>
                <span className="text-ink-2">{words.can.job}: </span>
                {jobWords(capacity, words)}
              </span>
            )}
          </span>
          {capacity.test && (
            <span className="block text-sm text-ink-2">
              {words.can.tested(words.day(capacity.test.on), capacity.test.by)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A label that the clinic wrote in English stays English, and says so to a screen reader. */
function Name({ label, words: { locale } }: { label: string; words: WorkerWords }) {
  const own = locale.startsWith("es") ? demandNameEs(label) : null;
  const lang = locale.startsWith("es") && own === null ? "en" : undefined;
  return (
    <span className="block font-medium" lang={lang}>
      {upperFirst(own ?? label)}
    </span>
  );
}
