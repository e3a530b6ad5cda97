"use client";
import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

type PopoverProps = {
  /** What the button shows. */
  trigger: ReactNode;
  triggerClassName?: string;
  /** Names the panel; the button is named by its own words. */
  label: string;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
};

/**
 * A panel opened by a button, by the browser alone: Esc and a press outside close it and the focus returns.
 * Renders on the server and opens without script. Its id is the browser's: one that a server component makes is met again
 * in the next page, and its button would open another panel. Not inside a `<p>` or a heading: the panel is a block.
 */
export function Popover(props: PopoverProps) {
  const { trigger, triggerClassName, label, align = "start", className, children } = props;
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} aria-haspopup="dialog" className={triggerClassName}>
        {trigger}
      </button>
      <dialog
        id={id}
        popover="auto"
        aria-label={label}
        className={clsx(
          "popover-panel rounded-lg border border-line bg-raised p-3 text-left text-sm font-normal whitespace-normal text-ink shadow-raised",
          align === "end" && "popover-panel-end",
          className,
        )}
      >
        {children}
      </dialog>
    </>
  );
}
