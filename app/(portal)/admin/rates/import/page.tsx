import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { RateImportPanel } from "@/components/admin/rates/rate-import-panel";
import { ColumnsCard } from "@/components/import/columns-card";
import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { namesOf } from "@/server/interop/csv/columns";
import { RATE_COLUMNS } from "@/server/interop/csv/rate-columns";

export const metadata: Metadata = { title: "Import rates" };

const columns = namesOf(RATE_COLUMNS).map((name) => ({ name, ...RATE_COLUMNS[name] }));

/** Schedules change with the year: its first day, unless that is over. */
const nextYear = (today: PlainDate) => `${Number(today.slice(0, 4)) + 1}-01-01` as PlainDate;

export default async function ImportRatesPage() {
  const { timeZone } = await signedIn();
  await found((api) => api.rates.imports());
  const today = dayIn(new Date(), timeZone);
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-3 px-3 py-3 text-base sm:px-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg font-semibold">Import rates</h2>
        <a href="/api/rates/template" download className="text-accent underline">
          Download the rates as a template
        </a>
      </div>
      <RateImportPanel earliestOn={addDays(today, 1)} suggestedOn={nextYear(today)} />
      <ColumnsCard row="One row for each code of each program kind" columns={columns} />
    </div>
  );
}
