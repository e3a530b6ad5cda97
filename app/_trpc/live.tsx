"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTRPC } from "./client";

const settleMs = 250;

/**
 * Keeps an open page true: when another party acts on a program the reader may see, the page asks again.
 * Several changes at once are one refresh; typed input is never touched.
 */
export function LiveUpdates() {
  const api = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSubscription(
    api.live.changes.subscriptionOptions(undefined, {
      onData: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          void queries.invalidateQueries();
          router.refresh();
        }, settleMs);
      },
    }),
  );
  return null;
}
