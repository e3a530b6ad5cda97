import Link from "next/link";
import type { Notice, NoticeWords } from "./notice-words";

type NoticeLineProps = { notice: Notice; words: NoticeWords; zone: string };

/** One notice: what happened, when, and the way there. New ones say so in a word. */
export function NoticeLine({ notice, words, zone }: NoticeLineProps) {
  return (
    <li className="flex items-baseline gap-3 px-4 py-2.5">
      <span className="w-10 shrink-0 text-xs font-semibold text-accent">
        {notice.read ? "" : words.fresh}
      </span>
      <div className="flex grow flex-wrap items-baseline justify-between gap-x-3">
        <Link href={words.href(notice)} className="hover:underline">
          {words.text(notice)}
        </Link>
        <time dateTime={notice.createdAt} className="text-xs text-ink-2">
          {words.when(notice.createdAt, zone)}
        </time>
      </div>
    </li>
  );
}
