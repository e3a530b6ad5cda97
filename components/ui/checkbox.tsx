import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { children: ReactNode };

/** A box to tick and its words; the whole line is the target. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx("inline-flex min-h-6 items-center gap-2 text-md", className)}>
      <input {...rest} type="checkbox" className="size-4.5 shrink-0 accent-accent" />
      <span>{children}</span>
    </label>
  );
}
