"use client";

import { useId } from "react";
import { rangeText } from "@/components/progress/progress-words";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { formatMoney } from "@/server/domain/money";
import type { RequestView } from "./request-view";
import { useSessionsChoice } from "./sessions-choice";

type WhatIfProps = {
  asked: number;
  /** One for each step of the slider, reckoned on the server. */
  points: RequestView["whatIf"];
};

/** Slide to fewer or more sessions and read job match, chance and cost at once; arrow keys work. */
export function WhatIf({ asked, points }: WhatIfProps) {
  const id = useId();
  const { sessions, choose } = useSessionsChoice();
  const index = Math.max(
    0,
    points.findIndex((each) => each.sessions === sessions),
  );
  const point = points[index];
  if (!point) return null;
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
        onChange={({ target }) => choose(points[Number(target.value)]?.sessions ?? asked)}
        aria-valuetext={`${point.sessions} sessions, ${asked} asked`}
        className="mb-1 block h-6 w-full accent-accent"
      />
      <output htmlFor={id} className="block">
        <DefinitionList>
          <Fact
            term={
              <>
                <b className="text-ink">{point.sessions} sessions</b> of {asked}
              </>
            }
            note={`in all ${formatMoney(point.totalCents)}`}
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
        </DefinitionList>
      </output>
    </>
  );
}
