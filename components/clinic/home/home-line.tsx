import Link from "next/link";
import type { ReactNode } from "react";

type HomeLineProps = {
  programId: string;
  name: string;
  detail: ReactNode;
  state?: ReactNode;
  action?: ReactNode;
};

/** One thing to do: whose, what of it, how pressing, and the button that does it. */
export function HomeLine({ programId, name, detail, state, action }: HomeLineProps) {
  return (
    <li className="flex items-center gap-x-3 py-1.5">
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-3 gap-y-0.5">
        <div className="min-w-0 grow basis-44">
          <Link href={`/clinic/programs/${programId}`} className="font-semibold hover:underline">
            {name}
          </Link>
          <span className="block text-xs text-ink-2">{detail}</span>
        </div>
        {state && <div>{state}</div>}
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </li>
  );
}
