import { Bell } from "lucide-react";
import Link from "next/link";

/** New notices, counted in words: "3 new". */
export function NoticesLink({ href, unread }: { href: string; unread: number }) {
  return (
    <Link
      href={href}
      aria-label={unread === 0 ? "Notices, none new" : `Notices, ${unread} new`}
      className="inline-flex min-h-7 min-w-7 items-center justify-center gap-1.5 rounded-full bg-line-2 px-2 text-xs text-ink-2 hover:text-ink"
    >
      <Bell aria-hidden="true" size={14} />
      {unread > 0 && `${unread} new`}
    </Link>
  );
}
