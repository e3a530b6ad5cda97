import { clsx } from "clsx";

/** A grey shape the size of what will come; give it the width and height of the final text or figure. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("block animate-pulse rounded-sm bg-line-2", className)} />;
}
