import { BoardFilter } from "@/server/domain/coordination/schema";
import { formatDue } from "@/server/domain/jurisdictions/format-due";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { holdsFor } from "../coordination/close-task";
import { readCursor, writeCursor } from "../cursor";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { query } from "../query";
import { type BoardCount, boardCounts, boardLines } from "./board-lines";

type Count = { name: string; count: number };

const pageSize = 100;

/** The ball-holder board: everything somebody owes, the longest idle first, page by page, and how much each holder and kind has. */
export const board = query({
  name: "board",
  permission: "board:read",
  input: BoardFilter,
  views: null,
  async run(context, { holder, kind, after }) {
    const { now, actor } = context;
    const place = after ? readCursor(after) : null;
    const found = await boardLines(context, { holder, kind, after: place }, pageSize);
    const counts = await boardCounts(context);
    const calendars = await loadCalendars(context);
    const shown = found.slice(0, pageSize);
    const last = shown.at(-1);
    const lines = shown.map((line) => ({
      ...line,
      due: line.dueAt && formatDue(line.dueAt, zoneOf(line.state), now, calendars.ofState(line.state, now)),
      /** Whether the reader may close it. */
      mine: line.taskId !== null && holdsFor(actor.role, line.holder),
    }));
    const ofHolder = counts.filter((one) => !holder || one.holder === holder);
    return {
      asOf: now.toISOString(),
      total: sum(counts),
      /** Of the holder and kind asked for. */
      matched: sum(ofHolder.filter((one) => !kind || one.kind === kind)),
      holders: grouped(counts, (one) => one.holder),
      kinds: grouped(ofHolder, (one) => one.kind),
      lines,
      /** Where the next page begins; null at the end. */
      next: last && found.length > pageSize ? writeCursor({ value: last.since, id: last.key }) : null,
    };
  },
});

const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

function grouped(counts: readonly BoardCount[], nameOf: (one: BoardCount) => string): Count[] {
  const groups = Map.groupBy(counts, nameOf);
  return [...groups]
    .map(([name, group]) => ({ name, count: sum(group) }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
