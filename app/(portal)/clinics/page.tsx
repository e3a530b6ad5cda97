import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { CompareTable } from "@/components/scorecard/compare-table";
import { FunnelChart } from "@/components/scorecard/funnel-chart";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { NOT_COMPARABLE } from "@/server/domain/outcomes/labels";
import { formatDayYear } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "Clinics" };

export default async function ClinicsPage() {
  const { period, funnel, lines } = await found((api) => api.scorecard.compare());
  return (
    <>
      <PageHeader
        title="Clinics"
        detail={`Programs ended ${formatDayYear(period.from)} – ${formatDayYear(period.to)}`}
      />
      {lines.length === 0 ? (
        <EmptyState title="No program has ended in this period">
          Clinics appear here, beside each other, when the first programs have ended.
        </EmptyState>
      ) : (
        <>
          <div className="p-4">
            <Card title="Full duty of completers, against what chance alone would do">
              <FunnelChart funnel={funnel} />
            </Card>
          </div>
          <CompareTable lines={lines} funnel={funnel} />
          <p className="max-w-prose px-4 py-3 text-xs text-ink-2">
            Every clinic is measured against all of them together. Between the lines, chance alone keeps 95 %
            and 99.8 % of clinics of that size (exact binomial limits: Spiegelhalter, Stat Med
            2005;24:1185–1202); two clinics inside them cannot be told apart by these figures. The dots are
            not adjusted for the jobs; the last column is. {NOT_COMPARABLE}
          </p>
        </>
      )}
    </>
  );
}
