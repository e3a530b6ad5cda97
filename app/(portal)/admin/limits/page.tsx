import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { LimitForm } from "@/components/admin/limits/limit-form";
import { LimitTable } from "@/components/admin/limits/limit-table";
import { openedDraft } from "@/components/form/opened-draft";
import { limitDraft } from "@/server/domain/fees/limit-schema";
import type { ProgramLimit } from "@/server/domain/fees/limits.data";

export const metadata: Metadata = { title: "Program limits" };

type Search = { searchParams: Promise<{ of?: string }> };

export default async function LimitsPage({ searchParams }: Search) {
  const { of = "" } = await searchParams;
  const { timeZone } = await signedIn();
  const { lines, mayChange } = await found((api) => api.jurisdictions.limits());
  const chosen = lines.find(({ limit }) => of === `${limit.jurisdiction}-${limit.program}`)?.limit ?? null;
  return (
    <>
      <p className="max-w-prose px-4 py-3 text-ink-2">
        How long and how often a state lets a program run. A stay is held to the limits in force on the day it
        begins; new ones change nothing that begins before. None of this is legal advice.
      </p>
      <LimitTable lines={lines} mayChange={mayChange} zone={timeZone} />
      {mayChange && <NewLimits limit={chosen} zone={timeZone} />}
    </>
  );
}

async function NewLimits({ limit, zone }: { limit: ProgramLimit | null; zone: string }) {
  const subject = limitDraft(limit);
  const saved = openedDraft(await found((api) => api.drafts.read({ subject })));
  return (
    <section aria-labelledby="new-limits">
      <h2 id="new-limits" className="px-4 pt-4 pb-1 text-md font-semibold">
        {limit ? "Date the limits anew" : "Add a state’s limits"}
      </h2>
      <LimitForm key={subject} limit={limit} saved={saved} zone={zone} />
    </section>
  );
}
