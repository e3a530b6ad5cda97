import { BoardFilter } from "@/server/domain/coordination/schema";
import { formatDue } from "@/server/domain/jurisdictions/format-due";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { holdsFor } from "../coordination/close-task";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { query } from "../query";
import { type BoardLine, boardLines } from "./board-lines";

type Count = { name: string; count: number };

/** The ball-holder board: everything somebody owes, the longest idle first, with how much each holder and kind has. */
export const board = query({
  name: "board",
  permission: "board:read",
  input: BoardFilter,
  views: null,
  async run(context, { holder, kind }) {
    const { now, actor } = context;
    const all = await boardLines(context);
    const calendars = await loadCalendars(context);
    const asked = all.filter((line) => (!holder || line.holder === holder) && (!kind || line.kind === kind));
    const lines = asked.map((line) => ({
      ...line,
      due: line.dueAt && formatDue(line.dueAt, zoneOf(line.state), now, calendars.ofState(line.state, now)),
      /** Whether the reader may close it. */
      mine: line.taskId !== null && holdsFor(actor.role, line.holder),
    }));
    return {
      asOf: now.toISOString(),
      total: all.length,
      holders: counted(all, (line) => line.holder),
      kinds: counted(holder ? all.filter((line) => line.holder === holder) : all, (line) => line.kind),
      lines,
    };
  },
});

function counted(lines: readonly BoardLine[], nameOf: (line: BoardLine) => string): Count[] {
  const groups = Map.groupBy(lines, nameOf);
  return [...groups]
    .map(([name, group]) => ({ name, count: group.length }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
