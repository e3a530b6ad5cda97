import type { ImportSummary } from "@/server/domain/imports/import-summary";

const count = (value: number) => value.toLocaleString("en-US");

/** "1 row", "9,998 rows" */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

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
