import { formatTenths } from "@/server/domain/percent";
import type { WorkingFile } from "./file-header";

/** One step of the working file: its address, its name, and what is done of it in a word or two. */
export type FileStep = {
  href: string;
  /** The address all pages of the step begin with. */
  under: string;
  label: string;
  state: string | null;
  done: boolean;
};

const step = (base: string, path: string, label: string, state: string | null): FileStep => ({
  href: path ? `${base}/${path}` : base,
  under: path ? `${base}/${path.split("/")[0]}` : base,
  label,
  state,
  done: state !== null,
});

/** The steps of one program in the order of the work; a done step says what was done. */
export function fileSteps(file: WorkingFile): FileStep[] {
  const { program, demands, course, ledger, requests, nextWeek, authorized } = file;
  const base = `/clinic/programs/${program.id}`;
  const last = ledger.at(-1);
  return [
    { ...step(base, "", "Overview", null), done: false },
    step(base, "demands", "Demands", demands.length > 0 ? String(demands.length) : null),
    step(
      base,
      "baseline",
      "Baseline",
      course.baselineTenths === null ? null : formatTenths(course.baselineTenths),
    ),
    step(base, "stay", "Stay", last ? `${last.weeks} weeks` : null),
    step(base, "order", "Order", orderState(file)),
    step(base, "request", "Request", requests.length > 0 ? String(requests.length) : null),
    step(
      base,
      "sessions",
      "Sessions",
      authorized.usedSessions > 0 ? `${authorized.usedSessions} used` : null,
    ),
    step(base, `report/${nextWeek}`, "Weekly report", reported(file)),
    step(base, "discharge", "Discharge", program.dischargedOn ? "done" : null),
  ];
}

const isSignedOrder = ({ kind, decision }: WorkingFile["signatures"][number]) =>
  kind === "order" && decision === "signed";

function orderState({ documents, signatures }: WorkingFile): string | null {
  if (signatures.some(isSignedOrder)) return "signed";
  return documents.some(({ kind }) => kind === "order") ? "attached" : null;
}

const hasOrder = (file: WorkingFile) => orderState(file) !== null;
const lastWeek = ({ course }: WorkingFile) => course.weeks.at(-1)?.week ?? 0;
const reported = (file: WorkingFile) => (lastWeek(file) > 0 ? `week ${lastWeek(file)}` : null);

/** Where the work goes on, in the file's order; null when nothing waits for the clinic. */
export function nextStep(file: WorkingFile): { href: string; label: string } | null {
  const { program, demands, course, ledger, requests, openWeeks } = file;
  const at = (path: string, label: string) => ({ href: `/clinic/programs/${program.id}/${path}`, label });
  if (program.dischargedOn) return null;
  if (demands.length === 0) return at("demands", "Pick the job and its demands");
  if (course.baselineTenths === null) return at("baseline", "Enter the baseline");
  if (ledger.length === 0) return at("stay", "Fix the stay");
  if (requests.length === 0 && !hasOrder(file)) return at("order", "Attach the order");
  if (requests.length === 0) return at("request", "Submit the initial request");
  const asked = requests.find(({ status }) => status === "information_requested");
  if (asked) return { href: `/requests/${asked.id}`, label: `Answer the question on ${asked.number}` };
  if (openWeeks[0] !== undefined && file.frozen)
    return at(`report/${openWeeks[0]}`, `Report week ${openWeeks[0]}`);
  return null;
}
