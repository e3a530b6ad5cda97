import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";
import { Kbd } from "./kbd";

type ButtonLinkProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  shortcut?: string;
};

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({ variant, size, shortcut, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} aria-keyshortcuts={shortcut} className={buttonClass(variant, size, className)}>
      {children}
      {shortcut && <Kbd onAccent={variant === "primary"}>{shortcut}</Kbd>}
    </Link>
  );
}
