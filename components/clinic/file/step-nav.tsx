"use client";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { currentHref } from "@/components/layout/current-link";
import type { FileStep } from "./file-steps";

/** The steps of the file, each with its own address; the row scrolls sideways on a phone. */
export function StepNav({ steps }: { steps: readonly FileStep[] }) {
  const current = currentHref(
    usePathname() ?? "",
    steps.map(({ under }) => under),
  );
  return (
    <nav
      aria-label="Steps of the program"
      className="no-print overflow-x-auto border-b border-line bg-paper px-4"
    >
      <ol className="flex gap-0.5">
        {steps.map(({ href, under, label, state, done }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={under === current ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-9 items-center gap-1 border-b-2 px-2 whitespace-nowrap",
                under === current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-ink-2 hover:border-line hover:text-ink",
              )}
            >
              {done && <Check aria-label="done" size={13} className="text-good" />}
              {label}
              {state && <span className="text-xs font-normal text-ink-3">{state}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
