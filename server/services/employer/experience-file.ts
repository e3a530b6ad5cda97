import type { ExperienceLine } from "@/server/domain/outcomes/lost-days";
import type { TableRow } from "@/server/interop/table-file";
import type { Experience } from "./experience";

type Column = { header: string; value: (line: ExperienceLine) => TableRow[number] };

const columns: readonly Column[] = [
  { header: "Job", value: ({ jobTitle }) => jobTitle ?? "Not named yet" },
  { header: "Programs", value: ({ programs }) => programs },
  { header: "Still running", value: ({ running }) => running },
  { header: "Ended", value: ({ fullDuty }) => fullDuty.of },
  { header: "Full duty", value: ({ fullDuty }) => fullDuty.count },
  { header: "Full duty, percent of ended", value: ({ fullDuty }) => percentOf(fullDuty) },
  { header: "Full or modified duty", value: ({ atWork }) => atWork.count },
  { header: "Injuries", value: ({ injuries }) => injuries },
  { header: "Lost days", value: ({ lostDays }) => lostDays },
  { header: "Median lost days", value: ({ medianLostDays }) => medianLostDays },
  { header: "Returns not reported", value: ({ unreported }) => unreported },
];

const cost: Column = { header: "Cost so far, dollars", value: ({ usedCents }) => (usedCents ?? 0) / 100 };

const percentOf = ({ tenths, tooFew }: ExperienceLine["fullDuty"]) =>
  tooFew || tenths === null ? "too few" : tenths / 10;

/** The employer's table as a file holds it; the cost only where the page shows it. */
export function experienceTable({ jobs, showsCost }: Experience): { headers: string[]; rows: TableRow[] } {
  const shown = showsCost ? [...columns, cost] : columns;
  return {
    headers: shown.map(({ header }) => header),
    rows: jobs.map((line) => shown.map(({ value }) => value(line))),
  };
}
