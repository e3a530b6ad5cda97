"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/app/_trpc/call";
import { sayProblem } from "@/app/_trpc/say-problem";
import { Button } from "@/components/ui/button";

export function MarkAllRead({ noticeIds }: { noticeIds: string[] }) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  async function mark() {
    setPending(true);
    await call("notices.markRead", { noticeIds }).then(() => router.refresh(), sayProblem);
    setPending(false);
  }
  return (
    <Button onClick={mark} pending={pending}>
      Mark {noticeIds.length} as read
    </Button>
  );
}
