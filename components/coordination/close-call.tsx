import { buttonClass } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { CloseCallForm } from "./close-call-form";

/** A button that opens the proof of an owed call beside it; the task closes only with all three answers. */
export function CloseCall({ taskId, title }: { taskId: string; title: string }) {
  return (
    <Popover label={title} align="end" triggerClassName={buttonClass("plain", "sm")} trigger="Log the call">
      <CloseCallForm taskId={taskId} />
    </Popover>
  );
}
