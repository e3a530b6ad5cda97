import type { ChecklistItem } from "@/server/domain/authorization/checklist";
import type { Indemnity } from "@/server/domain/fees/indemnity";
import type { ExtensionTest } from "@/server/domain/progress/extension";
import type { ClaimSide } from "../authorization/claim-side";
import type { Paperwork } from "../authorization/paperwork";
import type { ClinicFigures } from "../outcomes/clinic-figures";
import type { Standing } from "../progress/refresh-standing";

/** What was on the screen at a decision, as it was kept; a decision of earlier days kept less. */
export type Shown = Partial<Standing> & {
  checklist?: ChecklistItem[];
  paperwork?: Pick<Paperwork, "orderSignedOn" | "planSignedOn">;
  extension?: ExtensionTest | null;
  claim?: ClaimSide;
  clinic?: ClinicFigures;
  indemnity?: Indemnity | null;
};

/** The evidence as it was decided on; null where the decision kept none. */
export function frozenStanding(shown: Partial<Standing> | null): Standing | null {
  const { evidence, plan, course, match, projection = null } = shown ?? {};
  return evidence && plan && course && match ? { evidence, plan, course, match, projection } : null;
}
