import { clsx } from "clsx";
import { type ReactNode, useId } from "react";
import { scrolledByKeys } from "./scrolled-by-keys";

type CardProps = {
  title?: ReactNode;
  /** Buttons or a figure at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  /** Lets another panel link to this one. */
  id?: string;
  level?: 2 | 3;
  /** Scrolls sideways by itself where the screen is narrower than what it holds. */
  wide?: boolean;
  /** Less air, for pages whose cards must stand on one screen together. */
  dense?: boolean;
};

/** A panel of facts under one heading; a landmark region only when it has a title. */
export function Card(props: CardProps) {
  const { title, actions, children, className, id, level = 2, wide = false, dense = false } = props;
  const titleId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      {...(wide && scrolledByKeys)}
      className={clsx(
        "min-w-0 rounded-lg border border-line bg-paper px-3",
        dense ? "py-1.5" : "py-2.5",
        wide && "overflow-x-auto",
        className,
      )}
    >
      {(title || actions) && (
        <div
          className={clsx(
            "flex flex-wrap items-center gap-x-3 gap-y-1",
            dense ? "min-h-5" : "mb-1.5 min-h-6",
          )}
        >
          {title && (
            <Heading id={titleId} className="text-xs font-semibold text-ink-2">
              {title}
            </Heading>
          )}
          {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
