import { Bell } from "lucide-react";
import Link from "next/link";
import type { ShellWords } from "./shell-words";

type NoticesLinkProps = { href: string; unread: number; words: ShellWords };

/** New notices, counted in words: "3 new". */
export function NoticesLink({ href, unread, words }: NoticesLinkProps) {
  return (
    <Link
      href={href}
      aria-label={words.notices(unread)}
      className="inline-flex min-h-7 min-w-7 shrink-0 items-center justify-center gap-1.5 rounded-full bg-line-2 px-2 text-xs whitespace-nowrap text-ink-2 hover:text-ink"
    >
      <Bell aria-hidden="true" size={14} />
      {unread > 0 && words.unread(unread)}
    </Link>
  );
}
