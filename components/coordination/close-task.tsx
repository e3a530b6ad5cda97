import { buttonClass } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { CloseTaskForm } from "./close-task-form";

/** A button that opens a note beside it; the task closes with what was done about it. */
export function CloseTask({ taskId, title }: { taskId: string; title: string }) {
  return (
    <Popover label={title} align="end" triggerClassName={buttonClass("plain", "sm")} trigger="Close">
      <CloseTaskForm taskId={taskId} />
    </Popover>
  );
}
