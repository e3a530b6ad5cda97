"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { standOn } from "@/components/queue/row-store";
import { useShortcuts } from "@/components/ui/use-shortcuts";

type RequestKeysProps = { id: string; previous: string | null; next: string | null };

/** The neighbours by key; the queue remembers which request was read last. */
export function RequestKeys({ id, previous, next }: RequestKeysProps) {
  const router = useRouter();
  const open = (requestId: string | null) => requestId && router.push(`/requests/${requestId}`);
  useEffect(() => standOn(id), [id]);
  useShortcuts({
    "[": { label: "Previous request", run: () => open(previous) },
    "]": { label: "Next request", run: () => open(next) },
  });
  return null;
}
