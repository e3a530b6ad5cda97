import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { CaseloadTable } from "@/components/caseload/caseload-table";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { FollowUps } from "../follow-ups";

export const metadata: Metadata = { title: "Caseload" };

export default async function CaseManagerPage() {
  const { timeZone } = await signedIn();
  const { programs, stalled, silent } = await found((api) => api.caseload.home());
  return (
    <>
      <PageHeader
        title="Caseload"
        detail={`${programs.length} running programs`}
        state={
          <>
            <Chip tone={stalled > 0 ? "flat" : "plain"}>{stalled} stalled</Chip>
            <Chip tone={silent > 0 ? "late" : "plain"}>{silent} silent</Chip>
          </>
        }
      />
      <div className="p-4 empty:hidden">
        <FollowUps />
      </div>
      {programs.length > 0 && <CaseloadTable lines={programs} zone={timeZone} />}
      {programs.length === 0 && (
        <EmptyState title="No running programs">
          Programs that name you as case manager appear here, those without progress first.
        </EmptyState>
      )}
    </>
  );
}
