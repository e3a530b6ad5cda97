"use client";

import { useId } from "react";
import { Explain } from "@/components/explain/explain";
import { rangeText } from "@/components/progress/progress-words";
import { Button } from "@/components/ui/button";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import type { Explanation } from "@/server/domain/explanation";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import { explainWhatIf } from "@/server/domain/projection/explain-what-if";
import { chanceText } from "@/server/domain/projection/sentence";
import type { WhatIf as Found } from "@/server/domain/projection/what-if";
import { useScenarioChoice } from "./scenario-choice";
import { ScenarioSlider } from "./scenario-slider";
import { useScenario, type WhatIfView } from "./use-scenario";

type WhatIfProps = {
  view: WhatIfView;
  /** The reader may approve a part. */
  mayPart: boolean;
};

/** Other sessions, weeks or minutes than asked: job match, chance, cost and break-even at once. */
export function WhatIf({ view, mayPart }: WhatIfProps) {
  const id = useId();
  const choice = useScenario(view);
  if (!choice) return null;
  const { scenario, found, values, change } = choice;
  const { asked } = view;
  return (
    <>
      <output id={id} className="block">
        <Figures found={found} view={view} />
      </output>
      <fieldset className="grid" aria-describedby={id}>
        <legend className="sr-only">Try other sessions, weeks or minutes</legend>
        <ScenarioSlider
          label="Sessions"
          values={values.sessions}
          value={scenario.sessions}
          valueText={`${scenario.sessions} sessions, ${asked.sessions} asked`}
          onChange={(sessions) => change({ sessions })}
        />
        <ScenarioSlider
          label="Weeks"
          values={values.weeks}
          value={scenario.weeks}
          valueText={`over ${scenario.weeks} weeks, ${asked.weeks} asked`}
          onChange={(weeks) => change({ weeks })}
        />
        <ScenarioSlider
          label="Minutes"
          values={values.minutes}
          value={scenario.minutes}
          valueText={`${scenario.minutes} minutes a session, ${asked.minutes} asked`}
          onChange={(minutes) => change({ minutes })}
        />
      </fieldset>
      {mayPart && <UsePart />}
    </>
  );
}

/** The scenario as the approval in part; where it cannot be one, why. */
function UsePart() {
  const { approvable, open } = useScenarioChoice();
  const { part, refusal } = approvable;
  return (
    <div className="mt-1.5 grid min-h-8 items-center" aria-live="polite">
      {part ? (
        <Button className="w-full" onClick={() => open("approve_in_part")}>
          Use this for an approval in part
        </Button>
      ) : (
        <p className="text-xs text-ink-2">
          {refusal ?? "This is what was asked. Try less, and it can become an approval in part."}
        </p>
      )}
    </div>
  );
}

type FiguresProps = { found: Found; view: WhatIfView };

function Figures({ found, view }: FiguresProps) {
  const { sessions, point, ready, costCents, breakEvenDays, endOn } = found;
  const { asked, authorizedCents } = view;
  const explain = explainWhatIf(found, view);
  const opens = (label: string, value: string, explanation: Explanation | null) => (
    <Explain label={`${label}, what if`} value={value} explanation={explanation} align="end" />
  );
  return (
    <DefinitionList dense>
      <Fact
        term={
          <>
            <b className="text-ink">{sessions} sessions</b> of {asked.sessions}
          </>
        }
        note={`in all ${formatMoney(authorizedCents + costCents)}`}
      >
        {opens("Cost", formatMoney(costCents), explain.cost)}
      </Fact>
      <Fact term={`Job match ${formatDay(endOn)}`} note={`(${rangeText(point.lowTenths, point.highTenths)})`}>
        {opens("Job match", `${Math.round(point.tenths / 10)} %`, explain.match)}
      </Fact>
      <Fact term="Ready by then">
        {opens("Ready", ready === null ? "not known" : chanceText(ready), explain.ready)}
      </Fact>
      {breakEvenDays === null ? (
        <Fact term="Breaks even">{opens("Break-even", "not known", view.unknownIndemnity)}</Fact>
      ) : (
        <Fact term="Breaks even" note="working days sooner">
          {opens("Break-even", String(breakEvenDays), explain.breakEven)}
        </Fact>
      )}
    </DefinitionList>
  );
}
