import { Tabs } from "@/components/ui/tabs";
import { holderLabel } from "./holder-label";
import type { Board } from "./types";

type Filter = { holder?: string; kind?: string };

function hrefOf(filter: Filter): string {
  const entries = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(entries).toString();
  return search ? `/board?${search}` : "/board";
}

/** Whose balls, and of what kind: two rows of links, so that each choice has an address to share. */
export function BoardFilters({ board, filter }: { board: Board; filter: Filter }) {
  const { holder, kind } = filter;
  const everyKind = board.kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Tabs
        label="Held by"
        tabs={[
          { href: hrefOf({}), label: "Everybody", count: board.total, current: !holder },
          ...board.holders.map(({ name, count }) => ({
            href: hrefOf({ holder: name }),
            label: holderLabel(name),
            count,
            current: name === holder,
          })),
        ]}
      />
      <Tabs
        label="Of what kind"
        tabs={[
          { href: hrefOf({ holder }), label: "Every kind", count: everyKind, current: !kind },
          ...board.kinds.map(({ name, count }) => ({
            href: hrefOf({ holder, kind: name }),
            label: name,
            count,
            current: name === kind,
          })),
        ]}
      />
    </>
  );
}
