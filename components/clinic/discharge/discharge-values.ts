import type { z } from "zod";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { type Checked, checkWith } from "@/components/form/problems";
import { typedYesNo } from "@/components/form/read-typed";
import type { PlainDate } from "@/server/domain/plain-date";
import { Discharge } from "@/server/domain/programs/schema";

/** A discharge as typed. */
export type DischargeValues = { dischargedOn: string; workStatus: string; completed: string; reason: string };

/** What the evidence suggests: full duty where the worker is ready, no progress where the stop rule says discharge. */
export function likelyDischarge({
  match,
  course,
  today,
}: Pick<WorkingFile, "match" | "course" | "today">): DischargeValues {
  const base = { dischargedOn: today, workStatus: "", completed: "", reason: "" };
  if (match.ready)
    return { ...base, workStatus: "full_duty", completed: "yes", reason: "ready_for_full_duty" };
  const stopped = course.action === "discharge" || course.action === "escalate";
  return stopped ? { ...base, reason: "no_progress" } : base;
}

export type DischargeInput = z.output<ReturnType<typeof Discharge>>;

/** The discharge as the command takes it. */
export function checkDischarge(
  values: DischargeValues,
  programId: string,
  today: PlainDate,
): Checked<DischargeInput> {
  const { completed, ...rest } = values;
  return checkWith(Discharge({ today }), { ...rest, programId, completed: typedYesNo(completed) });
}
