import { notifyProblem } from "@/components/ui/notify";
import { CallProblem } from "./call";

/** Shows a refusal or fault as a message that stays until it is read. */
export function sayProblem(problem: unknown): void {
  const known = problem instanceof CallProblem ? problem : null;
  notifyProblem({
    happened: known?.message ?? "That did not work.",
    next: known?.reason ? "Mend it and try again." : "Try again in a few seconds.",
    reference: known?.reference,
  });
}
