import { clsx } from "clsx";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Kbd } from "./kbd";

export type ButtonVariant = "plain" | "primary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  plain: "border-line bg-paper text-ink hover:bg-line-2 hover:border-edge",
  primary: "border-accent bg-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong",
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-line-2 hover:text-ink",
  danger: "border-late bg-paper text-late hover:bg-late-soft",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-6 px-2 text-xs",
  md: "min-h-[1.875rem] px-3 text-sm",
  lg: "min-h-11 px-4 text-base",
};

/** Class names of a button, for a link that must look like one. */
export function buttonClass(
  variant: ButtonVariant = "plain",
  size: ButtonSize = "md",
  className?: string,
): string {
  return clsx(
    "inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none",
    "transition-colors duration-75 disabled:opacity-55 aria-disabled:opacity-70",
    variants[variant],
    sizes[size],
    className,
  );
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The key that does the same, shown on the button: "a". */
  shortcut?: string;
  /** True while the work runs: the button keeps its focus and width, and a second press does nothing. */
  pending?: boolean;
  children: ReactNode;
};

/** A button whose text is a verb: "Approve 10 sessions". */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    shortcut,
    pending = false,
    className,
    children,
    type = "button",
    onClick,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={pending ? "button" : type}
      onClick={pending ? undefined : onClick}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      aria-keyshortcuts={shortcut}
      className={buttonClass(variant, size, className)}
    >
      {pending && <Spinner />}
      {children}
      {shortcut && <Kbd onAccent={variant === "primary"}>{shortcut}</Kbd>}
    </button>
  );
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-3 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  );
}
