"use client";

import { useId } from "react";
import { formatMoneyRange } from "@/components/cost/money-range";
import { rangeText } from "@/components/progress/progress-words";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { type Cents, formatMoney } from "@/server/domain/money";
import { useSessionsChoice } from "./sessions-choice";

/** What approving so many sessions would come to, reckoned on the server for each step of the slider. */
export type WhatIfPoint = {
  sessions: number;
  tenths: number;
  lowTenths: number;
  highTenths: number;
  /** "31 %", "under 1 %"; null when it cannot be said. */
  readyText: string | null;
  costCents: Cents;
  totalCents?: Cents;
  totalRange?: { lowCents: Cents; highCents: Cents };
  /** "9 Dec": the last day of the program then. */
  endText: string;
};

type WhatIfProps = { asked: number; points: readonly WhatIfPoint[]; sentence: string | null };

/** Slide to fewer or more sessions and read job match, chance and cost; arrow keys work. */
export function WhatIf({ asked, points, sentence }: WhatIfProps) {
  const id = useId();
  const { sessions, choose } = useSessionsChoice();
  const index = Math.max(
    0,
    points.findIndex((point) => point.sessions === sessions),
  );
  const point = points[index];
  if (!point) return <p className="text-ink-2">The what-if begins with the clinic’s baseline.</p>;
  return (
    <>
      <label htmlFor={id} className="sr-only">
        Sessions approved
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={points.length - 1}
        value={index}
        onChange={(event) => choose(points[Number(event.target.value)]?.sessions ?? asked)}
        aria-valuetext={`${point.sessions} of ${asked} sessions asked`}
        className="my-1 block h-6 w-full accent-accent"
      />
      <output htmlFor={id} className="block">
        <DefinitionList>
          <Fact
            term={
              <>
                <b className="text-ink">{point.sessions} sessions</b> of {asked}
              </>
            }
          >
            {formatMoney(point.costCents)}
          </Fact>
          <Fact
            term={`Job match ${point.endText}`}
            note={`(${rangeText(point.lowTenths, point.highTenths)})`}
          >
            {Math.round(point.tenths / 10)} %
          </Fact>
          <Fact term="Ready by then">{point.readyText ?? "not known"}</Fact>
          {point.totalCents !== undefined && (
            <Fact
              term="Program in all"
              note={
                point.totalRange &&
                `(${formatMoneyRange(point.totalRange.lowCents, point.totalRange.highCents)})`
              }
            >
              {formatMoney(point.totalCents)}
            </Fact>
          )}
        </DefinitionList>
      </output>
      {sentence && <p className="mt-1.5 text-xs text-ink-2">{sentence}</p>}
    </>
  );
}
