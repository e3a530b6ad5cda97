import type { Metadata } from "next";
import { serverApi, signedIn } from "@/app/_trpc/server";
import { ReportForm } from "@/components/clinic/abilities/report-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Baseline" };

export default async function BaselinePage({ params }: StepParams) {
  const { programId } = await params;
  const { demands } = await openFile(programId);
  if (demands.length === 0)
    return (
      <EmptyState
        title="The baseline tests the worker against the job's demands."
        action={<ButtonLink href={`/clinic/programs/${programId}/demands`}>Pick the job first</ButtonLink>}
      />
    );
  const [{ timeZone }, api, saved] = await Promise.all([
    signedIn(),
    serverApi(),
    draftOf(`baseline:${programId}`),
  ]);
  const report = await api.progress.reportForm({ programId, week: 0 });
  return <ReportForm key={programId} report={report} saved={saved} zone={timeZone} />;
}
