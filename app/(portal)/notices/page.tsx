import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { pageLanguage, signedIn } from "@/app/_trpc/server";
import { NoticeLine } from "@/components/notices/notice-line";
import { noticeWords } from "@/components/notices/notice-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { MarkAllRead } from "./mark-all-read";

async function wordsOfReader() {
  const { role } = await signedIn();
  return noticeWords(role, await pageLanguage());
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOfReader()).title };
}

export default async function NoticesPage() {
  const { timeZone } = await signedIn();
  const words = await wordsOfReader();
  const notices = await found((api) => api.notices.list());
  const unread = notices.filter((notice) => !notice.read).map((notice) => notice.id);
  return (
    <div className="mx-auto grid max-w-3xl gap-3 p-4">
      <PageHeader
        title={words.title}
        actions={
          unread.length > 0 && <MarkAllRead noticeIds={unread}>{words.markRead(unread.length)}</MarkAllRead>
        }
      />
      {notices.length === 0 ? (
        <EmptyState title={words.none}>{words.later}</EmptyState>
      ) : (
        <ul className="divide-y divide-line-2 rounded-lg border border-line bg-paper">
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} words={words} zone={timeZone} />
          ))}
        </ul>
      )}
    </div>
  );
}
