import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { ImportHistory } from "@/components/admin/rates/import-history";
import { RateFilter } from "@/components/admin/rates/rate-filter";
import { RateTable } from "@/components/admin/rates/rate-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Rates" };

type Search = { searchParams: Promise<{ state?: string; program?: string; show?: string }> };

const programOf = (word: string) => (word === "hardening" || word === "conditioning" ? word : null);

export default async function RatesPage({ searchParams }: Search) {
  const { state = "", program = "", show = "" } = await searchParams;
  const { timeZone } = await signedIn();
  const jurisdiction = state.slice(0, 2) || null;
  const { lines, jurisdictions } = await found((api) =>
    api.rates.list({ jurisdiction, program: programOf(program) }),
  );
  const imports = await found((api) => api.rates.imports());
  const shown = show === "all" ? lines : lines.filter((line) => line.state !== "past");
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <RateFilter values={{ state, program, show }} jurisdictions={jurisdictions} />
        <p className="no-print flex flex-wrap items-center gap-3 px-4 py-3">
          <a href="/api/rates/template" download className="text-accent underline">
            Download the rates as a template
          </a>
          <ButtonLink variant="primary" href="/admin/rates/import">
            Import rates
          </ButtonLink>
        </p>
      </div>
      {shown.length > 0 ? (
        <RateTable lines={shown} zone={timeZone} />
      ) : (
        <EmptyState title="No rates here.">Rates appear here when a file of them is imported.</EmptyState>
      )}
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">Imports</h2>
      <ImportHistory imports={imports} zone={timeZone} />
    </>
  );
}
