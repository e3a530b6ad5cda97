import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { controlClass } from "./control-class";

type NumberInputProps = Omit<ComponentProps<"input">, "type"> & {
  /** "lb", "min": shown at the right, and read out when `unitId` is in the control's description. */
  unit?: ReactNode;
  whole?: boolean;
};

/** A number typed as text, so that nothing is rounded or spun by the mouse wheel; the schema reads it. */
export function NumberInput({ unit, whole = false, className, ...rest }: NumberInputProps) {
  return (
    <span className="flex items-center gap-2">
      <input
        autoComplete="off"
        {...rest}
        type="text"
        inputMode={whole ? "numeric" : "decimal"}
        className={clsx(controlClass, "text-right", className)}
      />
      {unit && <span className="shrink-0 text-md text-ink-2">{unit}</span>}
    </span>
  );
}
