import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { IndemnityForm } from "@/components/admin/indemnity/indemnity-form";
import { IndemnityTable } from "@/components/admin/indemnity/indemnity-table";

export const metadata: Metadata = { title: "Indemnity" };

export default async function IndemnityPage() {
  const { timeZone } = await signedIn();
  const lines = await found((api) => api.rates.indemnity());
  return (
    <>
      <p className="px-4 py-3 text-ink-2">
        How a state replaces the wage of a week off work, by the day of injury. A state or day without a rate
        is “not known” everywhere; no share is ever guessed.
      </p>
      <IndemnityTable lines={lines} zone={timeZone} />
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">Add a rate</h2>
      <IndemnityForm />
    </>
  );
}
