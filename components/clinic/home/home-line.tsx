import Link from "next/link";
import type { ReactNode } from "react";

type HomeLineProps = {
  programId: string;
  name: string;
  detail: string;
  state?: ReactNode;
  action?: ReactNode;
};

/** One thing to do: whose, what of it, how pressing, and the button that does it. */
export function HomeLine({ programId, name, detail, state, action }: HomeLineProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 py-1.5">
      <span className="min-w-0">
        <Link href={`/clinic/programs/${programId}`} className="font-semibold hover:underline">
          {name}
        </Link>
        <span className="block text-xs text-ink-2">{detail}</span>
      </span>
      <span className="text-right">{state}</span>
      <span>{action}</span>
    </li>
  );
}
