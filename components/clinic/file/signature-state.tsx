import type { WorkingFile } from "@/components/clinic/file/file-header";
import { Chip } from "@/components/ui/chip";
import { dayIn, formatDay } from "@/server/domain/plain-date";

type SignatureStateProps = Pick<WorkingFile, "signatures"> & { kind: "order" | "plan"; zone: string };

/** Whether the physician has signed, with the day or what was said in returning it. */
export function SignatureState({ signatures, kind, zone }: SignatureStateProps) {
  const last = signatures.find((each) => each.kind === kind);
  const what = kind === "order" ? "Order" : "Plan of care";
  if (!last) return <Chip tone="due">{what} not signed yet</Chip>;
  const on = formatDay(dayIn(new Date(last.signedAt), zone));
  if (last.decision === "signed")
    return (
      <Chip tone="good">
        {what} signed {on}
      </Chip>
    );
  return (
    <span>
      <Chip tone="late">
        {what} returned {on}
      </Chip>
      {last.comment && <span className="ml-2 text-ink-2">{last.comment}</span>}
    </span>
  );
}
