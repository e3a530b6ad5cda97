import { counted } from "@/server/domain/counted";
import type { ImportSummary } from "@/server/domain/imports/import-summary";

/** "Import 9,998 good rows" */
export function importLabel({ good }: ImportSummary): string {
  return `Import ${counted(good, "good row")}`;
}

/** What the good rows hold: "100 programs, 2,000 new demands, 500 new reports, 9,998 measurements". */
export function contentsText({ programs, demands, reports, measurements }: ImportSummary): string {
  return [
    counted(programs, "program"),
    counted(demands, "new demand"),
    counted(reports, "new report"),
    counted(measurements, "measurement"),
  ].join(", ");
}
