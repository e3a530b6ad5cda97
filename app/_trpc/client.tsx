"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { changedEvent } from "./live-updates";
import { createQueryClient } from "./query-client";

/** Gives the pages below it a cache of what they asked; when another party acts, they ask again. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => {
    const askAgain = () => void queryClient.invalidateQueries();
    window.addEventListener(changedEvent, askAgain);
    return () => window.removeEventListener(changedEvent, askAgain);
  }, [queryClient]);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
