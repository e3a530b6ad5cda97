import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { WorkStatusFields } from "@/components/physician/work-status-fields";
import { CapacityList } from "@/components/progress/capacity-list";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PageStack } from "@/components/ui/page-stack";
import { formatTenths } from "@/server/domain/percent";
import { formatDay } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "Work status" };

export default async function WorkStatusPage({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const form = await found((api) => api.physician.workStatusForm({ programId }));
  const tested = form.testedOn ? ` · last report ${formatDay(form.testedOn)}` : "";
  return (
    <>
      <PageHeader
        title={`Work status: ${form.workerName}`}
        detail={`${form.jobTitle ?? "Job not named yet"}, ${form.employerName}`}
      />
      <PageStack>
        <Card className="px-4 py-4">
          <WorkStatusFields form={form} />
        </Card>
        <Card
          title={`What was measured: job match ${formatTenths(form.jobMatchTenths)}${tested}`}
          className="px-4 py-3"
        >
          <CapacityList capacities={form.canDo} />
        </Card>
      </PageStack>
    </>
  );
}
