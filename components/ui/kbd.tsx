import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A key as it is printed on the keyboard. Said aloud by `aria-keyshortcuts` on the control itself. */
export function Kbd({ children, onAccent = false }: { children: ReactNode; onAccent?: boolean }) {
  return (
    <kbd
      aria-hidden="true"
      className={clsx(
        "no-print rounded-sm border border-b-2 px-1 font-sans text-2xs leading-[1.1rem] font-normal max-sm:hidden",
        onAccent ? "border-on-accent/45 text-on-accent" : "border-line bg-paper text-ink-2",
      )}
    >
      {children}
    </kbd>
  );
}
