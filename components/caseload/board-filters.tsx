import { Tabs } from "@/components/ui/tabs";
import { type BoardFilter, boardHref } from "./board-href";
import { holderLabel } from "./holder-label";
import type { Board } from "./types";

/** Whose balls, and of what kind: two rows of links, so that each choice has an address to share. */
export function BoardFilters({ board, filter }: { board: Board; filter: BoardFilter }) {
  const { holder, kind } = filter;
  const everyKind = board.kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Tabs
        label="Held by"
        tabs={[
          { href: boardHref({}), label: "Everybody", count: board.total, current: !holder },
          ...board.holders.map(({ name, count }) => ({
            href: boardHref({ holder: name }),
            label: holderLabel(name),
            count,
            current: name === holder,
          })),
        ]}
      />
      <Tabs
        label="Of what kind"
        tabs={[
          { href: boardHref({ holder }), label: "Every kind", count: everyKind, current: !kind },
          ...board.kinds.map(({ name, count }) => ({
            href: boardHref({ holder, kind: name }),
            label: name,
            count,
            current: name === kind,
          })),
        ]}
      />
    </>
  );
}
