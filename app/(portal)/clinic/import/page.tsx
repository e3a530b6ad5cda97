import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { ColumnsCard } from "@/components/import/columns-card";
import { ImportPanel } from "@/components/import/import-panel";
import { RecentImports } from "@/components/import/recent-imports";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/server/domain/instant";
import { COLUMN_NAMES, EVIDENCE_COLUMNS } from "@/server/interop/csv/columns";

export const metadata: Metadata = { title: "Import a file" };

const columns = COLUMN_NAMES.map((name) => ({ name, ...EVIDENCE_COLUMNS[name] }));

export default async function ImportPage() {
  const batches = await found((api) => api.imports.recent());
  const { timeZone } = await signedIn();
  return (
    <>
      <PageHeader
        title="Import a file"
        detail="Demands, baselines and weekly measurements from your own records"
        actions={
          <a href="/api/import/template" download className="text-accent underline">
            Download the template
          </a>
        }
      />
      <div className="mx-auto grid max-w-5xl gap-3 px-3 py-3 text-base sm:px-4">
        <ImportPanel />
        <Card title="Files brought in">
          <RecentImports
            batches={batches.map(({ at, ...batch }) => ({ ...batch, when: formatInstant(at, timeZone) }))}
          />
        </Card>
        <ColumnsCard row="One row for each demand of each week of each program" columns={columns} />
      </div>
    </>
  );
}
