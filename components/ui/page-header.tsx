import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** Who and what, in one line: claim number · job, employer · clinic. */
  detail?: ReactNode;
  /** The state that matters most: a deadline chip. */
  state?: ReactNode;
  actions?: ReactNode;
};

/** The page's one `<h1>`, its line of facts, and its state at the right. */
export function PageHeader({ title, detail, state, actions }: PageHeaderProps) {
  return (
    <header className="flex min-h-10 flex-wrap items-center gap-x-3.5 gap-y-1 border-b border-line bg-paper px-4 py-1.5">
      <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
      {detail && <div className="text-ink-2 lg:min-w-72 lg:flex-1 lg:leading-tight">{detail}</div>}
      {(state || actions) && (
        <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
          {state}
          {actions}
        </div>
      )}
    </header>
  );
}
