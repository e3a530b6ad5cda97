import { clsx } from "clsx";

/** A grey shape the size of what will come; give it the width and height of the final text or figure. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("block animate-pulse rounded-sm bg-line-2", className)} />;
}

/** Rows as high as a table's, so that nothing moves when they arrive. */
function SkeletonRows({ rows, dense = false }: { rows: number; dense?: boolean }) {
  return (
    <output aria-label="Loading" className="block bg-paper">
      {Array.from({ length: rows }, (_, row) => (
        <span
          key={row}
          className={clsx(
            "flex items-center border-b border-line-2 px-2",
            dense ? "h-[1.625rem]" : "h-[2.875rem]",
          )}
        >
          <Skeleton className="h-3 w-full" />
        </span>
      ))}
    </output>
  );
}
