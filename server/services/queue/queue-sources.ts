import type { PlainDate } from "@/server/domain/plain-date";
import { ENDING_SOON_DAYS } from "@/server/domain/progress/stay";
import type { QueueInput, QueueTab } from "./queue-input";

export type Asker = { payerId: string; personId: string; today: PlainDate; now: Date };

/** The order of a tab's rows: a sort value (null where the id is enough) and an id that makes it exact. */
export type Order = { column: string | null; type: string; id: string; descending: boolean };

/** Where a tab's requests come from, as `r`; the conditions on `r` and the place to go on from are put in. */
export type Source = {
  inner: (conditions: string, after: string) => string;
  order: Order;
  /** Values from $3 on; $1 is the payer, $2 today. */
  values?: (input: QueueInput, asker: Asker) => unknown[];
};

const by = (column: string | null, type: string, id: string, descending = false): Order => ({
  column,
  type,
  id,
  descending,
});

const ofRequests = (where: string, order: Order): Source => ({
  inner: (conditions, after) =>
    `select r.*${order.column ? `, ${order.column} as ordered` : ""} from request r where r.payer_id = $1 and ${where}${conditions}${after}`,
  order,
});

// The lateral limit makes each program one look-up, whatever the planner thinks of the tables' sizes.
const ofPrograms = (where: string, order: Order, values?: Source["values"]): Source => ({
  inner: (
    conditions,
    after,
  ) => `select r.*, ${order.column} as ordered, s.program_id as ordered_id from program_standing s
    join lateral (select * from request r where r.program_id = s.program_id and r.is_latest${conditions} limit 1) r on true
    where s.payer_id = $1 and s.live and ${where}${after}`,
  order,
  values,
});

const deadlineFirst = by("r.due_at", "timestamptz", "r.id");

/** Each tab's rows come out of one index, in order. */
export const tabSources: Record<QueueTab, Source> = {
  decide: ofRequests("r.bucket = 'decide'", deadlineFirst),
  waiting: ofRequests("r.bucket = 'waiting'", deadlineFirst),
  no_progress: ofPrograms("s.flat_weeks > 0", by("s.flat_weeks", "int", "s.program_id", true)),
  late_reports: ofPrograms(
    "s.next_report_due_at < $3",
    by("s.next_report_due_at", "timestamptz", "s.program_id"),
    (_, { now }) => [now],
  ),
  ending_soon: ofPrograms(
    `s.stay_ends_on between $2::date and $2::date + ${ENDING_SOON_DAYS}`,
    by("s.stay_ends_on", "date", "s.program_id"),
  ),
  recent: ofRequests("r.decided_at is not null", by("r.decided_at", "timestamptz", "r.id", true)),
  all: ofRequests("r.submitted_at is not null", by("r.submitted_at", "timestamptz", "r.id", true)),
};

/** The most index entries a search looks at; who typed so little types more. */
const mostFound = 400;

export const searchSource: Source = {
  inner: (
    conditions,
    after,
  ) => `select r.* from (select distinct request_id from (select k.request_id from search_key k
      where k.payer_id = $1 and k.key ~>=~ $3 and k.key ~<~ $4 limit ${mostFound}) keys) found
    join lateral (select * from request r where r.id = found.request_id and r.bucket <> 'draft'${conditions} limit 1) r on true
    where true${after}`,
  order: by(null, "uuid", "r.id", true),
  // "~" comes after every letter and digit.
  values: ({ search }) => [search, `${search}~`],
};
