import type { OutputOf } from "@/app/_trpc/call";
import { instantDayText } from "@/components/worker/day-text";
import { noticeText } from "@/components/worker/notice-text";
import { english } from "@/components/worker/words-en";
import { spanish } from "@/components/worker/words-es";
import type { WorkerWords } from "@/components/worker/worker-words";
import { may } from "@/server/domain/access/permissions";
import { type Role, roleHomes } from "@/server/domain/access/roles";
import { formatInstant } from "@/server/domain/instant";

export type Notice = OutputOf<"notices.list">[number];

/** The words of the notices' page for one reader. */
export type NoticeWords = {
  title: string;
  fresh: string;
  none: string;
  later: string;
  markRead: (count: number) => string;
  text: (notice: Notice) => string;
  /** Where a notice leads. */
  href: (notice: Notice) => string;
  when: (at: string, zone: string) => string;
};

const desk: Omit<NoticeWords, "href"> = {
  title: "Notices",
  fresh: "New",
  none: "No notices yet",
  later: "When another party acts on one of your programs, a line appears here.",
  markRead: (count) => `Mark ${count} as read`,
  text: ({ text }) => text,
  when: formatInstant,
};

/** A physician or an employer reads no request: what is said of one leads to its program. */
function atDesk(role: Role): NoticeWords {
  const reads = may(role, "request:read");
  return {
    ...desk,
    href: ({ requestId, programId }) =>
      requestId && reads ? `/requests/${requestId}` : `/programs/${programId}`,
  };
}

/** A worker's notices are worded anew, and lead to the worker's one page. */
function own(words: WorkerWords): NoticeWords {
  return {
    ...words.notices,
    text: (notice) => noticeText(notice, words),
    href: () => roleHomes.worker,
    when: (at, zone) => instantDayText(at, words.locale, zone),
  };
}

export function noticeWords(role: Role, language: "en" | "es"): NoticeWords {
  return role === "worker" ? own({ en: english, es: spanish }[language]) : atDesk(role);
}
