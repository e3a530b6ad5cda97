import type { OutputOf } from "@/app/_trpc/call";
import { Notice } from "@/components/ui/notice";

type ChainNoticeProps = { chain: OutputOf<"admin.audit">["chain"] };

/** Whether the trail is as it was written; each entry is hashed on the one before it. */
export function ChainNotice({ chain: { whole, entries, brokenAt } }: ChainNoticeProps) {
  const count = entries.toLocaleString("en-US");
  return (
    <div className="px-4 py-3">
      {whole ? (
        <Notice tone="good" title={`The chain is whole: ${count} entries, checked just now.`} />
      ) : (
        <Notice tone="error" title={`The chain is broken at entry ${brokenAt}.`}>
          The entries before it are as written. This one was changed or removed after it was recorded; keep
          the database as it is and tell whoever operates it.
        </Notice>
      )}
    </div>
  );
}
