"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { closePopovers } from "@/components/ui/close-popovers";

/** The bar outlives the page: a menu that was open there closes when the reader goes to another page. */
export function CloseOnLeaving() {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    closePopovers();
  }, [pathname]);
  return null;
}
