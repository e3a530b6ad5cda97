import type { z } from "zod";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { type Checked, checkWith } from "@/components/form/problems";
import { typedYesNo } from "@/components/form/read-typed";
import { counted } from "@/server/domain/counted";
import type { PlainDate } from "@/server/domain/plain-date";
import { DISCHARGE_LABELS } from "@/server/domain/programs/labels";
import { Discharge } from "@/server/domain/programs/schema";
import { comesToDischarge } from "@/server/domain/progress/course";

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
  return comesToDischarge(course) ? { ...base, reason: "no_progress" } : base;
}

/** What recording want of progress means where the stop rule does not say discharge. */
export function reasonHint(course: Pick<WorkingFile["course"], "action" | "flatWeeks">): string | undefined {
  if (comesToDischarge(course)) return undefined;
  const weeks = counted(course.flatWeeks, "flat week");
  return `With ${weeks} in a row the stop rule does not say discharge: “${DISCHARGE_LABELS.no_progress}” may be recorded, and is not counted as ended by the rule.`;
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
