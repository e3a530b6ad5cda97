import Link from "next/link";
import type { ReactNode } from "react";
import { TableScroll } from "@/components/ui/table";
import { listedText, MOST_LISTED } from "@/server/domain/outcomes/portfolio";

type PartProps = {
  id?: string;
  title: string;
  /** Whose they are, where that is not what the page's filters say. */
  whose?: string;
  lines: number;
  /** Where the rest of them are, when not all are listed here. */
  all?: string;
  empty: string;
  children: ReactNode;
};

/** A list of the claims manager's home under its heading, with the way to what it leaves out. */
export function Part({ id, title, whose, lines, all, empty, children }: PartProps) {
  return (
    <div id={id} className="scroll-mt-bar">
      <h2 className="px-4 pt-4 pb-1 text-md font-semibold">
        {title} <span className="font-normal text-ink-2">{all ? listedText(lines) : lines}</span>
        {whose && <span className="ml-2 text-sm font-normal text-ink-2">{whose}</span>}
        {all && lines >= MOST_LISTED && (
          <Link href={all} className="ml-2 text-sm font-normal text-accent underline">
            All in the queue
          </Link>
        )}
      </h2>
      {lines === 0 ? (
        <p className="px-4 text-ink-2">{empty}</p>
      ) : (
        <TableScroll label={title} className="max-h-80 [&_:is(td,th):first-child]:pl-4">
          {children}
        </TableScroll>
      )}
    </div>
  );
}
