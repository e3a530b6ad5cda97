import type { Metadata } from "next";
import type { ReactNode } from "react";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { AskTable } from "@/components/portfolio/ask-table";
import { HowCounted } from "@/components/portfolio/how-counted";
import { OutcomeTable } from "@/components/portfolio/outcome-table";
import { StallTable } from "@/components/portfolio/stall-table";
import { SummaryStrip } from "@/components/portfolio/summary-strip";
import { TeamTable } from "@/components/portfolio/team-table";
import { PageHeader } from "@/components/ui/page-header";
import { TableScroll } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { formatInstant } from "@/server/domain/instant";

export const metadata: Metadata = { title: "Portfolio" };

type Search = { searchParams: Promise<{ by?: string }> };

const dimensions = {
  clinic: { label: "By clinic", heading: "Clinic", lines: "byClinic" },
  strength: { label: "By job strength", heading: "Job strength", lines: "byStrength" },
  state: { label: "By state", heading: "State", lines: "byState" },
} as const;

export default async function ClaimsManagerPage({ searchParams }: Search) {
  const { by = "clinic" } = await searchParams;
  const chosen = by in dimensions ? (by as keyof typeof dimensions) : "clinic";
  const { timeZone } = await signedIn();
  const portfolio = await found((api) => api.portfolio.home());
  const { heading, lines } = dimensions[chosen];
  return (
    <>
      <PageHeader title="Portfolio" detail={`as of ${formatInstant(portfolio.asOf, timeZone)}`} />
      <SummaryStrip portfolio={portfolio} />
      <Part
        title="Above an adjustor’s limit"
        count={portfolio.aboveLimit.length}
        empty="Nothing waits for your decision."
      >
        <AskTable label="Requests above an adjustor's limit" lines={portfolio.aboveLimit} />
      </Part>
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">Cost against outcome</h2>
      <Tabs
        label="Cost against outcome"
        tabs={Object.entries(dimensions).map(([key, { label }]) => ({
          href: `/claims-manager?by=${key}`,
          label,
          current: key === chosen,
        }))}
      />
      <OutcomeTable heading={heading} lines={portfolio[lines]} total={portfolio.total} />
      <HowCounted since={portfolio.outcomesSince} />
      <Part title="Past their deadline" count={portfolio.overdue.length} empty="No deadline is missed.">
        <AskTable label="Requests past their deadline" lines={portfolio.overdue} />
      </Part>
      <Part title="Team" count={portfolio.team.length} empty="No adjustors yet.">
        <TeamTable team={portfolio.team} zone={timeZone} />
      </Part>
      <Part title="No progress" count={portfolio.stalls.length} empty="Every running program progresses.">
        <StallTable lines={portfolio.stalls} />
      </Part>
    </>
  );
}

function Part({
  title,
  count,
  empty,
  children,
}: {
  title: string;
  count: number;
  empty: string;
  children: ReactNode;
}) {
  return (
    <div>
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">
        {title} <span className="font-normal text-ink-2">{count}</span>
      </h2>
      {count === 0 ? (
        <p className="px-4 text-ink-2">{empty}</p>
      ) : (
        <TableScroll label={title} className="max-h-80 [&_:is(td,th):first-child]:pl-4">
          {children}
        </TableScroll>
      )}
    </div>
  );
}
