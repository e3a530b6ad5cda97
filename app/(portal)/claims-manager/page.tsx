import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { AskTable } from "@/components/portfolio/ask-table";
import { HowCounted } from "@/components/portfolio/how-counted";
import { OutcomeTable } from "@/components/portfolio/outcome-table";
import { Part } from "@/components/portfolio/part";
import { PortfolioFilters } from "@/components/portfolio/portfolio-filters";
import {
  DIMENSIONS,
  type Dimension,
  type PortfolioAddress,
  portfolioHref,
  portfolioInput,
  readPortfolioAddress,
  rowsHref,
} from "@/components/portfolio/portfolio-url";
import { ReliabilityCard } from "@/components/portfolio/reliability-card";
import { StallTable } from "@/components/portfolio/stall-table";
import { SummaryStrip } from "@/components/portfolio/summary-strip";
import { TeamTable } from "@/components/portfolio/team-table";
import { Trend } from "@/components/portfolio/trend";
import type { Portfolio } from "@/components/portfolio/types";
import { queryOf, type SearchParams } from "@/components/queue/queue-url";
import { ExportLinks } from "@/components/ui/export-links";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { formatInstant } from "@/server/domain/instant";
import { periodText } from "@/server/domain/outcomes/period";

export const metadata: Metadata = { title: "Portfolio" };

export default async function ClaimsManagerPage({ searchParams }: { searchParams: SearchParams }) {
  const address = await readPortfolioAddress(searchParams);
  const filter = portfolioInput(address);
  const { timeZone } = await signedIn();
  const queueHref = (tab: "decide" | "no_progress") => rowsHref(address, null, tab);
  const [portfolio, asks, team, stalls, reliability] = await Promise.all([
    found((api) => api.portfolio.home(filter)),
    found((api) => api.portfolio.asks(filter)),
    found((api) => api.portfolio.team()),
    found((api) => api.portfolio.stalls(filter)),
    found((api) => api.portfolio.reliability({})),
  ]);
  return (
    <>
      <PageHeader
        title="Portfolio"
        detail={`as of ${formatInstant(portfolio.asOf, timeZone)} · ended programs ${periodText(portfolio.period)}`}
        actions={
          <>
            <PortfolioFilters address={address} clinics={portfolio.byClinic} />
            <ExportLinks href={`/api/portfolio/export${queryOf(address)}`} label="Export" />
          </>
        }
      />
      <SummaryStrip portfolio={portfolio} overdue={asks.overdue.length} />
      <Part
        title="Above an adjustor’s limit"
        lines={asks.aboveLimit.length}
        all={queueHref("decide")}
        empty="Nothing waits for your decision."
      >
        <AskTable label="Requests above an adjustor's limit" lines={asks.aboveLimit} />
      </Part>
      <CostAgainstOutcome address={address} portfolio={portfolio} />
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">By month of ending</h2>
      <Trend address={address} months={portfolio.months} />
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">
        Projected, and what happened{" "}
        <span className="ml-1 text-sm font-normal text-ink-2">
          all clinics, jobs and states, whatever the filters
        </span>
      </h2>
      <ReliabilityCard reliability={reliability} />
      <Part
        id="past-deadline"
        title="Past their deadline"
        lines={asks.overdue.length}
        all={queueHref("decide")}
        empty="No deadline is missed."
      >
        <AskTable label="Requests past their deadline" lines={asks.overdue} />
      </Part>
      <Part
        title="Team"
        whose="the whole team and all its work, whatever the filters"
        lines={team.length}
        empty="No adjustors yet."
      >
        <TeamTable team={team} zone={timeZone} />
      </Part>
      <Part
        id="no-progress"
        title="No progress"
        lines={stalls.length}
        all={queueHref("no_progress")}
        empty="Every running program progresses."
      >
        <StallTable lines={stalls} />
      </Part>
    </>
  );
}

function CostAgainstOutcome({ address, portfolio }: { address: PortfolioAddress; portfolio: Portfolio }) {
  return (
    <>
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">Cost against outcome</h2>
      <Tabs
        label="Cost against outcome"
        tabs={(Object.keys(DIMENSIONS) as Dimension[]).map((by) => ({
          href: portfolioHref(address, { by }),
          label: DIMENSIONS[by].label,
          current: by === address.by,
        }))}
      />
      <OutcomeTable
        address={address}
        lines={portfolio[DIMENSIONS[address.by].lines]}
        total={portfolio.total}
      />
      <HowCounted period={portfolio.period} />
    </>
  );
}
