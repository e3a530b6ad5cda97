import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

/** The column of a page made for a phone first: one under the other, as wide as a hand reads on a desk. */
export function PageStack({ children }: { children: ReactNode }) {
  return <div className="mx-auto grid max-w-2xl gap-3 px-3 py-3 text-base sm:px-4">{children}</div>;
}

/** A heading over the cards that follow. */
export function StackHeading({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 id={id} className="mt-2 px-1 text-lg font-semibold">
      {children}
    </h2>
  );
}

type StackCardProps = { title?: ReactNode; children: ReactNode; className?: string };

/** A panel of such a page: roomier than a desk's, its heading large enough to find with a thumb. */
export function StackCard({ title, children, className }: StackCardProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={clsx("grid min-w-0 gap-2 rounded-lg border border-line bg-paper px-4 py-3", className)}
    >
      {title && (
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
