import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { controlClass } from "./control-class";

/** One line of text. Put it in a `Field`. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={clsx(controlClass, className)} />;
}
