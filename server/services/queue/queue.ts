import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { writeCursor } from "../cursor";
import { recentCalendars } from "../jurisdictions/load-calendars";
import { query } from "../query";
import { payerDirectory } from "./payer-directory";
import { QueueInput, type QueueTab } from "./queue-input";
import { type QueueRow, queueRow, type RawQueueRow } from "./queue-row";
import { queueStatement } from "./queue-sql";

export type QueuePage = { rows: QueueRow[]; next: string | null };

const pageSize = 50;

const sortValue: Record<QueueTab | "search", (raw: RawQueueRow) => string> = {
  decide: (raw) => instant(raw.due_ms),
  waiting: (raw) => instant(raw.due_ms),
  no_progress: (raw) => String(raw.flat_weeks),
  late_reports: (raw) => instant(raw.report_due_ms),
  ending_soon: (raw) => raw.stay_ends_on ?? "",
  recent: (raw) => instant(raw.decided_ms),
  all: (raw) => instant(raw.submitted_ms),
  search: () => "",
};

const instant = (ms: number | null) => new Date(ms ?? 0).toISOString();
const byProgram: readonly string[] = ["no_progress", "late_reports", "ending_soon"];

function cursorAfter(raw: RawQueueRow, order: QueueTab | "search"): string {
  return writeCursor({
    value: sortValue[order](raw),
    id: byProgram.includes(order) ? raw.program_id : raw.id,
  });
}

/** One page of the queue in its tab's order, `size` rows at most; `next` leads on, null at the end. */
export async function queuePage(context: Context, input: QueueInput, size: number): Promise<QueuePage> {
  const { tx, actor, now } = context;
  const asker = {
    payerId: actor.organizationId ?? "",
    personId: actor.personId,
    today: dayIn(now, actor.timeZone),
    now,
  };
  const { name, text, values } = queueStatement(input, asker, size);
  const found = await tx.sql<RawQueueRow>(name, text, values);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const onlooker = { personId: actor.personId, calendars: await recentCalendars(context), now };
  return {
    rows: rows.map((raw) => queueRow(raw, onlooker)),
    next: found.length > size && last ? cursorAfter(last, input.search ? "search" : input.tab) : null,
  };
}

/** The payer's requests, deadline first, fifty at a time, with the clinics and adjustors the rows refer to. */
export const queue = query({
  name: "queue",
  permission: "queue:read",
  input: QueueInput,
  views: null,
  async run(context, input) {
    const page = await queuePage(context, input, pageSize);
    return { ...page, ...(await payerDirectory(context)) };
  },
});
