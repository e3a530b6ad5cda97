import Link from "next/link";
import { formatInstant } from "@/server/domain/instant";

type Notice = { programId: string; requestId: string | null; text: string; createdAt: string; read: boolean };

/** One notice: what happened, when, and the way there. New ones say so in a word. */
export function NoticeLine({ notice, zone }: { notice: Notice; zone: string }) {
  const href = notice.requestId ? `/requests/${notice.requestId}` : `/programs/${notice.programId}`;
  return (
    <li className="flex items-baseline gap-3 px-4 py-2.5">
      <span className="w-10 shrink-0 text-xs font-semibold text-accent">{notice.read ? "" : "New"}</span>
      <Link href={href} className="grow hover:underline">
        {notice.text}
      </Link>
      <time dateTime={notice.createdAt} className="shrink-0 text-xs text-ink-2">
        {formatInstant(notice.createdAt, zone)}
      </time>
    </li>
  );
}
