import { FigureButton } from "@/components/explain/figure-button";
import { Chip } from "@/components/ui/chip";
import { formatInstant } from "@/server/domain/instant";
import type { ClinicHome } from "./types";

type TaskDueProps = {
  task: Pick<ClinicHome["tasks"][number], "taskId" | "title" | "dueAt" | "late">;
  zone: string;
};

/** When a task is due; it opens to the rule that set it. */
export function TaskDue({ task: { taskId, title, dueAt, late }, zone }: TaskDueProps) {
  return (
    <FigureButton of={`task:${taskId}`} figure="due" label={`Due, ${title}`}>
      <Chip tone={late ? "late" : "due"}>Due {formatInstant(dueAt, zone)}</Chip>
    </FigureButton>
  );
}
