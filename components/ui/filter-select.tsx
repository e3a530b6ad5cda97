"use client";

import { ChevronDown } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useOptimistic, useTransition } from "react";

type FilterSelectProps = {
  /** The filter's name in the address. */
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  /** Offers not to filter. */
  any?: boolean;
};

/** One filter; choosing changes the address at once and the rows follow. */
export function FilterSelect({ name, label, value, options, any = false }: FilterSelectProps) {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [pending, start] = useTransition();
  const [chosen, setChosen] = useOptimistic(value);
  const choose = (next: string) =>
    start(() => {
      setChosen(next);
      const params = new URLSearchParams(search);
      params.delete("after");
      params.set(name, next);
      if (!next) params.delete(name);
      router.replace(`${path}?${params}`, { scroll: false });
    });
  return (
    <span className="relative shrink-0">
      <select
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        aria-label={label}
        aria-busy={pending}
        className="h-[1.875rem] max-w-44 field-sizing-content appearance-none rounded-md border border-line bg-paper pr-7 pl-3 font-medium hover:border-edge hover:bg-line-2"
      >
        {any && <option value="">{label}: any</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        size={14}
        className="pointer-events-none absolute top-2 right-2 text-ink-2"
      />
    </span>
  );
}
