import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { StackCard } from "@/components/ui/page-stack";
import { FIGURES, NOT_COMPARABLE } from "@/server/domain/outcomes/labels";
import { periodText } from "@/server/domain/outcomes/period";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import { type PublicFigures, type PublishedCard, WITHHELD_WORDS } from "@/server/domain/outcomes/public-card";
import { formatTenths } from "@/server/domain/percent";
import { formatDayYear } from "@/server/domain/plain-date";
import { groupText, intervalText } from "./public-words";

type PublicScorecardProps = {
  published: PublishedCard;
  /** Whether the code somebody brought is of these figures; null when none was brought. */
  verified: boolean | null;
};

/** The page behind a badge: what is counted, of how many, how sure, since when, and how to check it. */
export function PublicScorecard({ published, verified }: PublicScorecardProps) {
  const { clinicName, state, card } = published;
  return (
    <main className="mx-auto grid max-w-2xl gap-3 px-3 py-6 text-base sm:px-4">
      <header>
        <p className="text-sm font-semibold tracking-tight">
          Full<span className="text-accent">Duty</span>
        </p>
        <h1 className="text-xl font-semibold">{clinicName}</h1>
        <p className="text-ink-2">
          {state} · work-rehabilitation programs that ended {periodText(card.period)}
        </p>
      </header>
      {verified !== null && <Verdict genuine={verified} />}
      {card.figures ? <Figures figures={card.figures} /> : <Withheld withheld={card.withheld} />}
      <Verify published={published} />
      <p className="text-sm text-ink-2">
        Computed by Full Duty on {formatDayYear(published.computedOn)} from what the clinic itself recorded at
        each discharge: whether the program was completed, and the work status on that day. Counted anew every
        month, for the two years to its last day. {NOT_COMPARABLE}
      </p>
    </main>
  );
}

function Figures({ figures: { completers, starters, mix } }: { figures: PublicFigures }) {
  return (
    <>
      <StackCard>
        <dl className="grid gap-4">
          <Figure figure="fullDutyOfCompleters" value={completers} />
          <Figure figure="fullDutyOfStarters" value={starters} />
        </dl>
      </StackCard>
      <StackCard title="How heavy the jobs were">
        <ul>
          {mix.map((group) => (
            <li key={groupText(group)} className="flex justify-between gap-4">
              <span>{groupText(group)}</span>
              <span>{group.count} programs</span>
            </li>
          ))}
        </ul>
        <p className="text-sm text-ink-2">
          The figures are not adjusted for this: a clinic whose workers return to heavier jobs has the harder
          task. Groups under 20 are shown together with their neighbours.
        </p>
      </StackCard>
    </>
  );
}

type FigureProps = { figure: "fullDutyOfCompleters" | "fullDutyOfStarters"; value: Proportion };

function Figure({ figure, value }: FigureProps): ReactNode {
  const { label, definition } = FIGURES[figure];
  return (
    <div>
      <dt className="text-ink-2">{label}</dt>
      <dd>
        <span className="text-xl font-semibold">{formatTenths(value.tenths)}</span>{" "}
        <span className="text-ink-2">
          {value.count} of {value.of} · 95 % interval {intervalText(value)} (Wilson)
        </span>
        <p className="text-sm text-ink-2">{definition}</p>
      </dd>
    </div>
  );
}

function Withheld({ withheld }: { withheld: PublishedCard["card"]["withheld"] }) {
  return (
    <StackCard title="No figure is shown for this period">
      <p>{withheld && WITHHELD_WORDS[withheld]}</p>
    </StackCard>
  );
}

function Verdict({ genuine }: { genuine: boolean }) {
  return (
    <output className={genuine ? "font-medium text-good" : "font-medium text-late"}>
      {genuine
        ? "✓ The code is genuine: it was given to the figures on this page."
        : "! The code was not given to the figures on this page. Check the code and the last day of its period."}
    </output>
  );
}

function Verify({ published: { slug, card, code } }: { published: PublishedCard }) {
  return (
    <StackCard title="Check a badge">
      {code && (
        <p>
          Code of these figures: <b>{code}</b>, period to {formatDayYear(card.period.to)}
        </p>
      )}
      <form action={`/scorecards/${slug}`} className="flex flex-wrap items-end gap-2">
        <Field id="code" label="Code on the badge">
          {(control) => <Input name="code" autoComplete="off" className="max-w-48" {...control} />}
        </Field>
        <Field id="to" label="Last day of its period">
          {(control) => (
            <Input name="to" type="date" defaultValue={card.period.to} className="max-w-48" {...control} />
          )}
        </Field>
        <Button type="submit" size="lg">
          Check the code
        </Button>
      </form>
    </StackCard>
  );
}
