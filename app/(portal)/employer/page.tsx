import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { EmployerTabs } from "@/components/employer/employer-tabs";
import { WorkerCard } from "@/components/employer/worker-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageStack } from "@/components/ui/page-stack";
import { FollowUps } from "../follow-ups";

export const metadata: Metadata = { title: "My workers" };

export default async function EmployerPage() {
  const workers = await found((api) => api.employer.workers());
  return (
    <>
      <PageHeader title="My workers" detail={`${workers.length} in a program or just back`} />
      <EmployerTabs current="workers" />
      <PageStack>
        <FollowUps />
        {workers.map((worker) => (
          <WorkerCard key={worker.programId} worker={worker} />
        ))}
        {workers.length === 0 && (
          <EmptyState title="None of your workers is in a program">
            When a clinic opens a program for one of them, you see here when they return and what they can do.
          </EmptyState>
        )}
      </PageStack>
    </>
  );
}
