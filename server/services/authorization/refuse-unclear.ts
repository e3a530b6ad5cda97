import type { ChecklistItem } from "@/server/domain/authorization/checklist";
import { AppError } from "@/server/domain/errors";

/** Refuses RULE what does not pass every rule of the checklist: such a request is decided by itself, on its page. */
export function refuseUnclear(checklist: readonly Pick<ChecklistItem, "result" | "sentence">[]): void {
  const [first, ...more] = checklist.filter(({ result }) => result !== "pass");
  if (!first) return;
  const others = more.length === 0 ? "" : `, and ${more.length} more`;
  throw new AppError(
    "RULE",
    `Not every rule passes: ${first.sentence}${others}. Open the request to decide it by itself.`,
  );
}
