"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { call } from "@/app/_trpc/call";
import { sayProblem } from "@/app/_trpc/say-problem";
import { Button } from "@/components/ui/button";

type MarkAllReadProps = { noticeIds: string[]; children: ReactNode };

export function MarkAllRead({ noticeIds, children }: MarkAllReadProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  async function mark() {
    setPending(true);
    await call("notices.markRead", { noticeIds }).then(() => router.refresh(), sayProblem);
    setPending(false);
  }
  return (
    <Button onClick={mark} pending={pending}>
      {children}
    </Button>
  );
}
