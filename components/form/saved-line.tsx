import { clockTime } from "@/server/domain/jurisdictions/zones";
import type { DraftStatus } from "./draft-keeper";

type SavedLineProps = {
  status: DraftStatus;
  /** The reader's zone (IANA name). */
  zone: string;
};

/** "Draft kept, 2:03 PM": whether what was typed is safe; never to be read as if the form had been sent. */
export function SavedLine({ status: { state, savedAt }, zone }: SavedLineProps) {
  const at = savedAt && clockTime(new Date(savedAt), zone);
  return (
    <output className={state === "waiting" ? "text-sm text-due" : "text-sm text-ink-2"}>
      {state === "saved" && `Draft kept, ${at}`}
      {state === "saving" && "Keeping the draft…"}
      {state === "waiting" &&
        "Draft not kept yet: the portal cannot be reached. It is tried again by itself; leave this page open."}
    </output>
  );
}
