import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { pageLanguage } from "@/app/_trpc/server";
import { PageHeader } from "@/components/ui/page-header";
import { PageStack } from "@/components/ui/page-stack";
import { CallCard } from "@/components/worker/call-card";
import { CanCard } from "@/components/worker/can-card";
import { NextCard } from "@/components/worker/next-card";
import { ReadersCard } from "@/components/worker/readers-card";
import { StatusCard } from "@/components/worker/status-card";
import { WhereCard } from "@/components/worker/where-card";
import { english } from "@/components/worker/words-en";
import { spanish } from "@/components/worker/words-es";
import { WriteCard } from "@/components/worker/write-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: { en: english, es: spanish }[await pageLanguage()].title };
}

export default async function WorkerPage() {
  const { name, language, program } = await found((api) => api.worker.myProgress());
  const words = { en: english, es: spanish }[language];
  return (
    <div lang={language}>
      <PageHeader title={words.title} detail={name} />
      <PageStack>
        {program ? (
          <>
            <WhereCard program={program} words={words} />
            <NextCard program={program} words={words} />
            <StatusCard workStatus={program.workStatus} words={words} />
            <CanCard capacities={program.canDo} words={words} />
            <CallCard contacts={program.contacts} words={words} />
            <WriteCard program={program} words={words} />
            <ReadersCard program={program} words={words} />
          </>
        ) : (
          <p>{words.empty}</p>
        )}
      </PageStack>
    </div>
  );
}
