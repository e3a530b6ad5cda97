import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { WorkStatusFields } from "@/components/physician/work-status-fields";
import { CapacityList } from "@/components/progress/capacity-list";
import { PageHeader } from "@/components/ui/page-header";
import { PageStack, StackCard } from "@/components/ui/page-stack";
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
        <StackCard>
          <WorkStatusFields form={form} />
        </StackCard>
        <StackCard title={`What was measured: job match ${formatTenths(form.jobMatchTenths)}${tested}`}>
          <CapacityList capacities={form.canDo} />
        </StackCard>
      </PageStack>
    </>
  );
}
