import { buttonClass } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { LogCallForm } from "./log-call-form";

type LogCallProps = { programId: string; workerName: string; size?: "sm" | "md" };

/** A button that opens the call's form beside it; what is typed stays when it closes. */
export function LogCall({ programId, workerName, size = "sm" }: LogCallProps) {
  return (
    <Popover
      label={`Log a call about ${workerName}`}
      align="end"
      triggerClassName={buttonClass("plain", size)}
      trigger="Log a call"
    >
      <LogCallForm programId={programId} />
    </Popover>
  );
}
