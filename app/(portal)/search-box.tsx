import { Kbd } from "@/components/ui/kbd";

/** One box for claim number, name, employer and request number; a plain form that opens the queue on what is found. */
export function SearchBox() {
  return (
    <search className="relative block">
      <form action="/adjustor">
        <input type="hidden" name="tab" value="all" />
        <input
          type="search"
          name="q"
          aria-label="Search claim, name, employer, request"
          placeholder="Claim, name, employer, request"
          autoComplete="off"
          className="h-7 w-full rounded-md border border-edge bg-ground px-2.5 text-sm placeholder:text-ink-3"
        />
        <span className="pointer-events-none absolute top-1 right-2 max-md:hidden">
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  );
}
