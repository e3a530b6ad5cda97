import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What will appear here: "Requests that wait for your decision appear here." */
  title: string;
  /** What to do, or when something will come. */
  children?: ReactNode;
  action?: ReactNode;
};

/** An empty place says what will appear and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-2 px-4 py-8 text-md sm:justify-items-center sm:text-center">
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-prose text-ink-2">{children}</div>}
      {action}
    </div>
  );
}
