import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { EmployerTabs } from "@/components/employer/employer-tabs";
import { ExperienceCard } from "@/components/employer/experience-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageStack } from "@/components/ui/page-stack";
import { formatDayYear } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "Lost days and return" };

const file = "/api/employer/experience?format=";

export default async function ExperiencePage() {
  const { period, total, jobs } = await found((api) => api.employer.experience());
  return (
    <>
      <PageHeader
        title="Lost days and return"
        detail={`Programs running, or ended since ${formatDayYear(period.from)}`}
      />
      <EmployerTabs current="experience" />
      <PageStack>
        {total ? (
          <>
            <ExperienceCard line={total} period={period} />
            {jobs.map((line) => (
              <ExperienceCard key={line.jobTitle} line={line} period={period} />
            ))}
            <p className="px-1 text-ink-2">
              Take this with you:{" "}
              <a href={`${file}csv`} className="text-accent underline">
                CSV
              </a>{" "}
              or{" "}
              <a href={`${file}xlsx`} className="text-accent underline">
                Excel
              </a>
              . A percentage is given from 20 ended programs.
            </p>
          </>
        ) : (
          <EmptyState title="No program yet">
            When one of your workers is in a program, you see here how many days each job has lost.
          </EmptyState>
        )}
      </PageStack>
    </>
  );
}
