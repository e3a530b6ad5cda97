import type { ReactNode } from "react";

/** The column of a page made for a phone first: one under the other, as wide as a hand reads on a desk. */
export function PageStack({ children }: { children: ReactNode }) {
  return <div className="mx-auto grid max-w-2xl gap-3 px-3 py-3 text-base sm:px-4">{children}</div>;
}

/** A heading inside such a page, with how many follow. */
export function StackHeading({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 id={id} className="mt-2 px-1 text-lg font-semibold">
      {children}
    </h2>
  );
}
