"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Sent to the window when another party has acted; whoever keeps data of its own asks again. */
export const changedEvent = "full-duty:changed";

const settleMs = 250;

/**
 * Keeps an open page true: when another party acts on a program the reader may see, the page asks again.
 * Several changes at once are one refresh; typed input is never touched.
 */
export function LiveUpdates() {
  const router = useRouter();
  useEffect(() => {
    const source = new EventSource("/api/trpc/live.changes");
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.onmessage = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        window.dispatchEvent(new Event(changedEvent));
        router.refresh();
      }, settleMs);
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [router]);
  return null;
}
