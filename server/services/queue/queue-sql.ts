import { type Cursor, readCursor } from "../cursor";
import type { QueueFilter, QueueInput } from "./queue-input";
import { type Asker, type Order, type Source, searchSource, tabSources } from "./queue-sources";

const columns = `r.id, r.number, r.program_id, r.clinic_id, r.adjustor_id, r.type, r.status, r.expedited, r.bucket, r.holder, r.state,
  r.sessions, r.minutes_per_session, r.price_cents, date_part('epoch', r.holder_since) * 1000 as since_ms,
  date_part('epoch', r.due_at) * 1000 as due_ms, date_part('epoch', r.decided_at) * 1000 as decided_ms,
  date_part('epoch', r.submitted_at) * 1000 as submitted_ms,
  p.worker_name, p.claim_number, p.job_title, p.clinic_name, p.employer_name,
  greatest(0, (coalesce(p.discharged_on, $2::date) - p.start_on) / 7 + 1) as week,
  s.stay_weeks, s.stay_ends_on::text, date_part('epoch', s.next_report_due_at) * 1000 as report_due_ms, s.now_tenths,
  s.delta_tenths, s.flat_weeks, s.ready, s.series, s.limiting_text, s.essential_unmet, s.ready_by_end_permille,
  a.used_minutes, a.authorized_minutes, a.projected_cents, a.projected_low_cents, a.projected_high_cents`;

const joins = `join program p on p.id = r.program_id
  left join program_standing s on s.program_id = r.program_id left join program_account a on a.program_id = r.program_id`;

export type Statement = { name: string; text: string; values: unknown[] };
type Bind = (value: unknown) => string;

/** What is filtered as conditions on requests, as `r`; the names tell the shapes of a statement apart. */
export function filtersOf(
  { mine, state, clinicId, type, holder, strength }: Omit<QueueFilter, "tab" | "search">,
  personId: string,
  bind: Bind,
): [name: string, condition: string][] {
  const all: [string, string | null][] = [
    ["mine", mine ? `r.adjustor_id = ${bind(personId)}` : null],
    ["state", state ? `r.state = ${bind(state)}` : null],
    ["clinic", clinicId ? `r.clinic_id = ${bind(clinicId)}` : null],
    ["type", type ? `r.type = ${bind(type)}::request_type` : null],
    ["holder", holder ? `r.holder = ${bind(holder)}::request_holder` : null],
    ["strength", strength ? `r.strength = ${bind(strength === "none" ? "" : strength)}` : null],
  ];
  return all.filter((filter): filter is [string, string] => filter[1] !== null);
}

function afterCursor(order: Order, { value, id }: Cursor, bind: Bind): string {
  const than = order.descending ? "<" : ">";
  if (order.column === null) return ` and ${order.id} ${than} ${bind(id)}::uuid`;
  return ` and (${order.column}, ${order.id}) ${than} (${bind(value)}::${order.type}, ${bind(id)}::uuid)`;
}

function orderBy(column: string | null, id: string, descending: boolean): string {
  const direction = descending ? " desc" : "";
  return [column, id]
    .filter((one) => one !== null)
    .map((one) => one + direction)
    .join(", ");
}

/** The page is cut first, in index order, and only its rows are joined. */
function pageOf({ inner, order }: Source, conditions: string, after: string, size: number): string {
  const outerId = order.id === "s.program_id" ? "r.ordered_id" : "r.id";
  const page = `${inner(conditions, after)} order by ${orderBy(order.column, order.id, order.descending)} limit ${size + 1}`;
  const outer = orderBy(order.column && "r.ordered", outerId, order.descending);
  return `select ${columns} from (${page}) r ${joins} order by ${outer}`;
}

/**
 * The statement of one page of the queue. Its name says its shape, so that each shape is prepared once on a
 * connection; one row more than `size` tells whether there is a next page.
 */
export function queueStatement(input: QueueInput, asker: Asker, size: number): Statement {
  const isSearch = input.search !== "";
  const source = isSearch ? searchSource : tabSources[input.tab];
  const values: unknown[] = [asker.payerId, asker.today, ...(source.values?.(input, asker) ?? [])];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const filters = filtersOf(input, asker.personId, bind);
  const after = input.after ? afterCursor(source.order, readCursor(input.after), bind) : "";
  const conditions = filters.map(([, condition]) => ` and ${condition}`).join("");
  const name = [
    "queue",
    isSearch ? "search" : input.tab,
    ...filters.map(([one]) => one),
    after && "after",
    size,
  ];
  return { name: name.filter(Boolean).join("_"), text: pageOf(source, conditions, after, size), values };
}
