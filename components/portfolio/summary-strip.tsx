import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Explain } from "@/components/explain/explain";
import type { Explanation } from "@/server/domain/explanation";
import { wholeDollars } from "@/server/domain/money";
import { listedText } from "@/server/domain/outcomes/portfolio";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import type { Portfolio } from "./types";

/** The figures a claims manager is asked for: money now, outcome, and deadlines kept. */
export function SummaryStrip({ portfolio, overdue }: { portfolio: Portfolio; overdue: number }) {
  const { total, decisionsInTime, callsInTime, explain } = portfolio;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 border-b border-line bg-paper px-4 py-2.5 md:grid-cols-4 xl:grid-cols-[repeat(7,auto)]">
      <Figure
        term="Running programs"
        note={
          <>
            {total.awaiting} await authorization · <To part="no-progress">{total.flat} flat</To> ·{" "}
            {total.ready} ready
          </>
        }
      >
        {total.live}
      </Figure>
      <Figure
        term="Used of authorized"
        explanation={explain.spent}
        note={`projected to the end ${wholeDollars(total.projectedCents)}`}
      >
        {wholeDollars(total.usedCents)} of {wholeDollars(total.authorizedCents)}
      </Figure>
      <Figure
        term="Full duty, of completers"
        explanation={explain.fullDutyOfCompleters}
        note={basis(total.fullDutyOfCompleters)}
      >
        {total.fullDutyOfCompleters.tenths === null
          ? "none ended"
          : `${(total.fullDutyOfCompleters.tenths / 10).toFixed(1)} %`}
      </Figure>
      <Figure
        term="Cost per full-duty return"
        explanation={explain.costPerFullDuty}
        note={`${total.ended} programs ended`}
      >
        {wholeDollars(total.costPerFullDutyCents)}
      </Figure>
      <Figure
        term="Decided in time, 90 days"
        explanation={explain.decisionsInTime}
        note={
          <To part="past-deadline" alone>
            {listedText(overdue)} past their deadline now
          </To>
        }
      >
        {decisionsInTime.count} of {decisionsInTime.of}
      </Figure>
      <Figure term="Calls after a flat week in time" explanation={explain.callsInTime} note="90 days">
        {callsInTime.count} of {callsInTime.of}
      </Figure>
      <Figure
        term="Authorized and not used after the stop rule"
        explanation={explain.unused}
        note={`${total.stopped} programs ended without progress · ${Math.round(total.unusedMinutes / 60)} h`}
      >
        {wholeDollars(total.unusedCents)}
      </Figure>
    </dl>
  );
}

/** "77 of 133; 49–66 %": what the percentage above it rests on. */
function basis({ count, of, lowTenths, highTenths }: Proportion): string {
  if (lowTenths === null || highTenths === null) return `${count} of ${of}`;
  return `${count} of ${of}; ${Math.round(lowTenths / 10)}–${Math.round(highTenths / 10)} %`;
}

type ToProps = { part: string; alone?: boolean; children: ReactNode };

/** Further down on the page, where what is counted stands line by line; `alone` outside a sentence: room to be touched. */
function To({ part, alone = false, children }: ToProps) {
  return (
    <a
      href={`#${part}`}
      className={clsx(
        "whitespace-nowrap underline decoration-edge hover:decoration-ink",
        alone && "-mb-1 inline-block leading-6",
      )}
    >
      {children}
    </a>
  );
}

type FigureProps = { term: string; note: ReactNode; explanation?: Explanation; children: ReactNode };

function Figure({ term, note, explanation, children }: FigureProps) {
  return (
    <div>
      <dt className="flex items-end text-xs text-ink-2 xl:min-h-8">{term}</dt>
      <dd className="text-lg font-semibold">
        <Explain label={term} value={children} explanation={explanation ?? null} />
        <span className="block text-xs font-normal text-ink-2">{note}</span>
      </dd>
    </div>
  );
}
