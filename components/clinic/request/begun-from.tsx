import { Notice } from "@/components/ui/notice";
import type { AskedBefore, ChangedRequest } from "./request-values";

type BegunFromProps = {
  change: Pick<ChangedRequest, "number"> | null;
  before: Pick<AskedBefore, "number"> | null;
};

/** Which request the form began from, and what was not taken over; nothing where it asks afresh. */
export function BegunFrom({ change, before }: BegunFromProps) {
  if (change)
    return (
      <Notice tone="info" title={`This takes the place of ${change.number}.`}>
        The payer no longer decides {change.number}; a new deadline begins with the changed request.
      </Notice>
    );
  if (!before) return null;
  return (
    <Notice tone="info" title={`Filled from ${before.number}: its kind and its reason.`}>
      Sessions, minutes, days and documents are not copied; they are proposed from the stay. Check the reason
      against what is measured now.
    </Notice>
  );
}
