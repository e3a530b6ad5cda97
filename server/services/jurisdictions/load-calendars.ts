import {
  type CalendarRow,
  type Calendars,
  calendarSet,
  type StoredChange,
} from "@/server/domain/jurisdictions/calendar-set";
import type { Context } from "../caller";
import type { Tx } from "../transaction";

type Row = { calendars: CalendarRow[]; changes: StoredChange[] };

const calendarsSql = `select
  (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'dayWord', c.day_word, 'base', c.base,
    'state', c.state, 'citation', c.citation, 'status', c.status, 'firstYear', c.first_year, 'lastYear', c.last_year)
    order by c.id), '[]') from calendar c) as calendars,
  (select coalesce(json_agg(json_build_object('calendarId', e.calendar_id, 'day', e.day, 'works', e.works,
    'reason', e.reason, 'addedAt', e.added_at, 'removedAt', e.removed_at) order by e.day), '[]')
    from calendar_exception e) as changes`;

/** Every calendar with all its exceptions, as stored. */
async function readCalendars({ tx }: Pick<Context, "tx">): Promise<Row> {
  const [row] = await tx.sql<Row>("calendars", calendarsSql);
  return row ?? { calendars: [], changes: [] };
}

const ofTransaction = new WeakMap<Tx, Promise<Calendars>>();

/** The calendars that every count of business days goes by, read once a transaction. */
export function loadCalendars(context: Pick<Context, "tx">): Promise<Calendars> {
  const known = ofTransaction.get(context.tx);
  if (known) return known;
  const loaded = readCalendars(context).then(({ calendars, changes }) => calendarSet(calendars, changes));
  ofTransaction.set(context.tx, loaded);
  return loaded;
}

const keptFor = 60_000;
let kept: { until: number; calendars: Promise<Calendars> } | null = null;

/** The same, at most a minute old: for the words of long lists, which would else pay a query for them. */
export function recentCalendars(context: Pick<Context, "tx">): Promise<Calendars> {
  if (kept && kept.until > Date.now()) return kept.calendars;
  const calendars = loadCalendars(context);
  kept = { until: Date.now() + keptFor, calendars };
  // What failed is not kept.
  calendars.catch(() => {
    kept = null;
  });
  return calendars;
}
