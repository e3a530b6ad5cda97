import type { Metadata } from "next";
import { serverApi, signedIn } from "@/app/_trpc/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { MarkAllRead } from "./mark-all-read";
import { NoticeLine } from "./notice-line";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage() {
  const { timeZone } = await signedIn();
  const notices = await (await serverApi()).notices.list();
  const unread = notices.filter((notice) => !notice.read).map((notice) => notice.id);
  return (
    <div className="mx-auto grid max-w-3xl gap-3 p-4">
      <PageHeader title="Notices" actions={unread.length > 0 && <MarkAllRead noticeIds={unread} />} />
      {notices.length === 0 ? (
        <EmptyState title="No notices yet">
          When another party acts on one of your programs, a line appears here.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line-2 rounded-lg border border-line bg-paper">
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} zone={timeZone} />
          ))}
        </ul>
      )}
    </div>
  );
}
