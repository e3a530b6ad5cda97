import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { CaseloadTable } from "@/components/caseload/caseload-table";
import { HolderBoard } from "@/components/caseload/holder-board";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { FollowUps } from "../follow-ups";

export const metadata: Metadata = { title: "Caseload" };

type Search = { searchParams: Promise<{ view?: string }> };

export default async function CaseManagerPage({ searchParams }: Search) {
  const { view } = await searchParams;
  const onBoard = view === "board";
  const { timeZone } = await signedIn();
  const { asOf, programs, board, stalled, silent } = await found((api) => api.caseload.home());
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
      <Tabs
        label="Caseload"
        tabs={[
          { href: "/case-manager", label: "Programs", count: programs.length, current: !onBoard },
          {
            href: "/case-manager?view=board",
            label: "Who holds what",
            count: board.length,
            current: onBoard,
          },
        ]}
      />
      <div className="p-4 empty:hidden">
        <FollowUps />
      </div>
      {onBoard && <HolderBoard lines={board} asOf={asOf} />}
      {!onBoard && programs.length > 0 && <CaseloadTable lines={programs} zone={timeZone} />}
      {!onBoard && programs.length === 0 && (
        <EmptyState title="No running programs">
          Programs that name you as case manager appear here, those without progress first.
        </EmptyState>
      )}
    </>
  );
}
