import { buttonClass } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { AnswerDischargeForm } from "./answer-discharge-form";

/** A button that opens the answer to a proposed discharge beside it. */
export function AnswerDischarge({ taskId, title }: { taskId: string; title: string }) {
  return (
    <Popover label={title} align="end" triggerClassName={buttonClass("plain", "sm")} trigger="Answer">
      <AnswerDischargeForm taskId={taskId} />
    </Popover>
  );
}
