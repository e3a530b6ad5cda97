import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { FiguresOf } from "./ask-figures";

type FigureButtonProps = {
  /** Of what the figure is; `figure` opens first. */
  of: FiguresOf;
  figure: string;
  label: string;
  /** Left out of the Tab order where a key opens the row's figures instead. */
  keyed?: boolean;
  className?: string;
  children: ReactNode;
};

/** A figure of a list, which opens its explanation in the page's `FiguresDialog`; drawn on the server, no script of its own. */
export function FigureButton({ of, figure, label, keyed = false, className, children }: FigureButtonProps) {
  return (
    <button
      type="button"
      data-figures={of}
      data-figure={figure}
      tabIndex={keyed ? -1 : undefined}
      aria-haspopup="dialog"
      className={clsx(
        "relative z-[1] min-h-6 rounded-sm text-left underline decoration-edge decoration-dotted underline-offset-[0.2em] hover:decoration-ink",
        className,
      )}
    >
      {children}
      <span className="sr-only">. How {label} is worked out</span>
    </button>
  );
}
