import { HOLDER_LABELS, STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { proportionText } from "@/server/domain/outcomes/proportion";
import type { PayerDirectory } from "./payer-directory";
import type { QueueRow } from "./queue-row";

type Value = string | number | null;
type Column = { header: string; value: (row: QueueRow, directory: PayerDirectory) => Value };

const hours = (minutes: number) => Math.round(minutes / 6) / 10;
const dollars = (cents: number | null | undefined) =>
  cents === null || cents === undefined ? null : cents / 100;
const percent = (tenths: number | null) => (tenths === null ? null : tenths / 10);

function clinicsShare(header: string, figure: "fullDutyOfCompleters" | "fullDutyOfStarters"): Column {
  const value: Column["value"] = ({ clinicId }, { clinics }) => {
    const clinic = clinics[clinicId];
    return clinic ? proportionText(clinic[figure]) : null;
  };
  return { header, value };
}

/** The columns of an exported queue, in order: the screen's facts, each with its unit. */
export const EXPORT_COLUMNS: readonly Column[] = [
  { header: "Request", value: (row) => row.number },
  { header: "Status", value: (row) => STATUS_LABELS[row.status] },
  { header: "Decision due", value: (row) => row.due?.at ?? null },
  { header: "Left", value: (row) => row.due?.left ?? null },
  { header: "Worker", value: (row) => row.worker },
  { header: "Claim", value: (row) => row.claimNumber },
  { header: "State", value: (row) => row.state },
  { header: "Job", value: (row) => row.jobTitle },
  { header: "Employer", value: (row) => row.employer },
  { header: "Clinic", value: (row) => row.clinic },
  clinicsShare("Clinic's full duty, of completers", "fullDutyOfCompleters"),
  clinicsShare("Clinic's full duty, of all starters", "fullDutyOfStarters"),
  { header: "Type", value: (row) => TYPE_LABELS[row.type] },
  { header: "Sessions", value: (row) => row.sessions },
  { header: "Hours a session", value: (row) => hours(row.minutesPerSession) },
  { header: "Price, $", value: (row) => dollars(row.priceCents) },
  { header: "Week", value: (row) => row.week },
  { header: "Weeks of the stay", value: (row) => row.stayWeeks },
  { header: "Job match, %", value: (row) => percent(row.jobMatch.tenths) },
  { header: "Change in the last week, points", value: (row) => percent(row.jobMatch.deltaTenths) },
  { header: "Flat weeks", value: (row) => row.jobMatch.flatWeeks },
  { header: "Essential demands not met", value: (row) => row.essentialUnmet },
  { header: "Limiting demand", value: (row) => row.limiting },
  { header: "Hours used", value: (row) => hours(row.usedMinutes) },
  { header: "Hours authorized", value: (row) => hours(row.authorizedMinutes) },
  { header: "Projected to the end, $", value: (row) => dollars(row.projected?.cents) },
  { header: "Projected low, $", value: (row) => dollars(row.projected?.lowCents) },
  { header: "Projected high, $", value: (row) => dollars(row.projected?.highCents) },
  { header: "Ready by the end, %", value: (row) => percent(row.readyPermille) },
  { header: "Holder", value: (row) => HOLDER_LABELS[row.holder] },
  {
    header: "Adjustor",
    value: ({ adjustorId }, { adjustors }) => (adjustorId && adjustors[adjustorId]) || null,
  },
  { header: "Idle", value: (row) => row.idle },
  { header: "Decided", value: (row) => row.decidedAt },
];
