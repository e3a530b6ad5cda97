import { roleLabels } from "@/server/domain/access/roles";
import { HOLDER_LABELS } from "@/server/domain/authorization/request";

const labels: Readonly<Record<string, string>> = { ...roleLabels, ...HOLDER_LABELS };

/** "Clinical reviewer": a holder in words. */
export function holderLabel(holder: string): string {
  return labels[holder] ?? holder;
}
