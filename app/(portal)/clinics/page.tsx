import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { Explain } from "@/components/explain/explain";
import { CompareTable } from "@/components/scorecard/compare-table";
import { FunnelChart } from "@/components/scorecard/funnel-chart";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { explainTarget } from "@/server/domain/outcomes/explain-funnel";
import type { Funnel } from "@/server/domain/outcomes/funnel";
import { NOT_COMPARABLE } from "@/server/domain/outcomes/labels";
import { periodText } from "@/server/domain/outcomes/period";
import { proportionText } from "@/server/domain/outcomes/proportion";

export const metadata: Metadata = { title: "Clinics" };

export default async function ClinicsPage() {
  const { period, funnel, lines } = await found((api) => api.scorecard.compare());
  return (
    <>
      <PageHeader title="Clinics" detail={`Programs ended ${periodText(period)}`} />
      {lines.length === 0 ? (
        <EmptyState title="No program has ended in this period">
          Clinics appear here, beside each other, when the first programs have ended.
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-4 p-4 lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)]">
            <Card title="Full duty of completers, against what chance alone would do">
              <FunnelChart funnel={funnel} />
              <Together funnel={funnel} />
            </Card>
            <HowToRead />
          </div>
          <CompareTable lines={lines} funnel={funnel} period={period} />
        </>
      )}
    </>
  );
}

function HowToRead() {
  return (
    <Card title="How to read this" className="max-w-prose text-ink-2">
      <p>
        Every clinic is measured against all of them together. Chance alone keeps 95 % and 99.8 % of clinics
        of a size between the lines (exact binomial limits, the same on both sides, interpolated between
        counts as in Spiegelhalter, Stat Med 2005;24:1185–1202). Two clinics inside them cannot be told apart
        by these figures; a filled dot lies outside.
      </p>
      <p className="mt-2">
        The dots are not adjusted for the jobs; the table’s last column is: full duty seen over full duty
        expected, had each job strength returned at your own rate for it.
      </p>
      <p className="mt-2">Under 20 completed programs a clinic is not drawn. {NOT_COMPARABLE}</p>
    </Card>
  );
}

function Together({ funnel }: { funnel: Funnel }) {
  return (
    <div className="text-ink-2">
      All clinics together:{" "}
      <Explain
        label="all clinics together"
        value={proportionText(funnel.target)}
        explanation={explainTarget(funnel)}
      />
    </div>
  );
}
