import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Explain } from "@/components/explain/explain";
import type { Explanation } from "@/server/domain/explanation";
import { wholeDollars } from "@/server/domain/money";
import { FIGURES } from "@/server/domain/outcomes/labels";
import { listedText } from "@/server/domain/outcomes/portfolio";
import { basisText, shareText } from "@/server/domain/outcomes/proportion";
import type { Portfolio, PortfolioLine } from "./types";

type SummaryStripProps = {
  portfolio: Pick<Portfolio, "total" | "decisionsInTime" | "callsInTime" | "explain">;
  overdue: number;
};

/** The figures a claims manager is asked for: money now, outcome, and deadlines kept. */
export function SummaryStrip({ portfolio, overdue }: SummaryStripProps) {
  const { total, decisionsInTime, callsInTime, explain } = portfolio;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 border-b border-line bg-paper px-4 py-2.5 md:grid-cols-4 xl:grid-cols-[1.35fr_1.75fr_1.2fr_1.2fr_1.15fr_1.5fr_1fr_1.5fr] xl:gap-x-5">
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
      <Figure term="Used of authorized" explanation={explain.spent} note={projectedText(total)}>
        {wholeDollars(total.usedCents)} of {wholeDollars(total.authorizedCents)}
      </Figure>
      {(["fullDutyOfCompleters", "fullDutyOfStarters"] as const).map((figure) => (
        <Figure
          key={figure}
          term={FIGURES[figure].label}
          explanation={explain[figure]}
          note={basisText(total[figure])}
        >
          {shareText(total[figure])}
        </Figure>
      ))}
      <Figure
        term="Cost per full-duty return"
        explanation={explain.costPerFullDuty}
        note={`${total.ended} started programs ended`}
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
        note={`${total.stopped} programs ended by the stop rule · ${Math.round(total.unusedMinutes / 60)} h`}
      >
        {wholeDollars(total.unusedCents)}
      </Figure>
    </dl>
  );
}

/** "projected to the end $158,386, 2 not projected": unknown is a dash, not $0. */
function projectedText({ projectedCents, unprojected }: PortfolioLine): string {
  const left = unprojected > 0 ? `, ${unprojected} not projected` : "";
  return `projected to the end ${wholeDollars(projectedCents)}${left}`;
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
        <Explain
          label={term}
          value={<span className="whitespace-nowrap">{children}</span>}
          explanation={explanation ?? null}
        />
        <span className="block text-xs font-normal text-ink-2">{note}</span>
      </dd>
    </div>
  );
}
