import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { ReferredTable } from "@/components/reviewer/referred-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Referred" };

export default async function ReviewerPage() {
  const { timeZone } = await signedIn();
  const lines = await found((api) => api.reviewer.referred());
  return (
    <>
      <PageHeader
        title="Referred requests"
        detail={`${lines.length} wait${lines.length === 1 ? "s" : ""} for your decision`}
      />
      {lines.length > 0 ? (
        <ReferredTable lines={lines} zone={timeZone} />
      ) : (
        <EmptyState title="Nothing is referred to you">
          Requests that an adjustor refers for a clinical decision appear here, the oldest deadline first.
        </EmptyState>
      )}
    </>
  );
}
