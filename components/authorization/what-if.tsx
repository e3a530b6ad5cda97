"use client";

import { useId } from "react";
import { rangeText } from "@/components/progress/progress-words";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import { chanceText } from "@/server/domain/projection/sentence";
import type { WhatIf as Found } from "@/server/domain/projection/what-if";
import { ScenarioSlider } from "./scenario-slider";
import { useScenario, type WhatIfView } from "./use-scenario";

/** Other sessions, weeks or minutes than asked: job match, chance, cost and break-even at once. */
export function WhatIf({ view }: { view: WhatIfView }) {
  const id = useId();
  const choice = useScenario(view);
  if (!choice) return null;
  const { scenario, found, values, change } = choice;
  const { asked, authorizedCents } = view;
  return (
    <>
      <fieldset className="grid gap-0.5" aria-describedby={id}>
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
      <output id={id} className="mt-1 block">
        <Figures found={found} asked={asked.sessions} authorizedCents={authorizedCents} />
        {scenario.minutes !== asked.minutes && (
          <p className="mt-1 text-xs text-ink-2">
            A part is approved in sessions of {asked.minutes} minutes; ask the clinic for another length.
          </p>
        )}
      </output>
    </>
  );
}

type FiguresProps = { found: Found; asked: number; authorizedCents: number };

function Figures({ found, asked, authorizedCents }: FiguresProps) {
  const { sessions, point, ready, costCents, breakEvenDays, endOn } = found;
  return (
    <DefinitionList>
      <Fact
        term={
          <>
            <b className="text-ink">{sessions} sessions</b> of {asked}
          </>
        }
        note={`in all ${formatMoney(authorizedCents + costCents)}`}
      >
        {formatMoney(costCents)}
      </Fact>
      <Fact term={`Job match ${formatDay(endOn)}`} note={`(${rangeText(point.lowTenths, point.highTenths)})`}>
        {Math.round(point.tenths / 10)} %
      </Fact>
      <Fact term="Ready by then">{ready === null ? "not known" : chanceText(ready)}</Fact>
      {breakEvenDays !== null && (
        <Fact term="Breaks even" note="working days sooner">
          {breakEvenDays}
        </Fact>
      )}
    </DefinitionList>
  );
}
