import { ButtonLink } from "@/components/ui/button-link";
import { counted } from "@/server/domain/counted";
import { type BoardFilter, boardHref } from "./board-href";
import type { Board } from "./types";

/** How many of all are on this page, and the way to the others; nothing where all are. */
export function BoardFoot({ board, filter }: { board: Board; filter: BoardFilter }) {
  const { holder, kind, after } = filter;
  if (!board.next && !after) return null;
  return (
    <footer className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-xs text-ink-2">
      <span>
        {board.lines.length} of {counted(board.matched, "open", "open")} on this page
      </span>
      {after && (
        <ButtonLink size="sm" href={boardHref({ holder, kind })}>
          First page
        </ButtonLink>
      )}
      {board.next && (
        <ButtonLink size="sm" href={boardHref({ holder, kind, after: board.next })}>
          More
        </ButtonLink>
      )}
    </footer>
  );
}
