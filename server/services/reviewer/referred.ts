import { z } from "zod";
import type { RequestStatus, RequestType } from "@/server/domain/authorization/request";
import { TYPE_LABELS } from "@/server/domain/authorization/request";
import { type DueLabel, formatDue } from "@/server/domain/jurisdictions/format-due";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import type { Cents } from "@/server/domain/money";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { type StandingLine, standingLineFrom, standingLineJson } from "../programs/standing-line";
import { query } from "../query";

/** A request that waits for the clinical reviewer. */
export type ReferredLine = StandingLine & {
  requestId: string;
  number: string;
  typeLabel: string;
  status: RequestStatus;
  sessions: number;
  priceCents: Cents;
  /** Who referred it, when, and the question asked. */
  referred: { byName: string; at: string; text: string | null } | null;
  due: DueLabel | null;
};

type Row = {
  line: StandingLine;
  id: string;
  number: string;
  type: RequestType;
  status: RequestStatus;
  sessions: number;
  price_cents: Cents;
  referred: ReferredLine["referred"];
  due_at: Date | null;
};

const referredSql = `select ${standingLineJson} as line, r.id, r.number, r.type, r.status, r.sessions, r.price_cents, r.due_at,
  (select json_build_object('byName', left(f.given_name, 1) || '. ' || f.family_name, 'at', a.at, 'text', a.detail ->> 'text')
   from request_action a left join person f on f.id = a.by_person_id
   where a.request_id = r.id and a.type in ('refer', 'ask_reconsideration') order by a.seq desc limit 1) as referred
  from ${standingLineFrom} join request r on r.program_id = p.id
  where r.payer_id = $1 and r.bucket in ('decide', 'waiting') and r.holder = 'reviewer' and r.is_latest
  order by r.due_at nulls last, r.id limit 200`;

/** Requests referred for a clinical decision, the oldest deadline first. */
export const referredRequests = query({
  name: "referredRequests",
  permission: "request:review",
  input: z.void(),
  views: null,
  async run(context): Promise<ReferredLine[]> {
    const { tx, actor, now } = context;
    const calendars = await loadCalendars(context);
    const rows = await tx.sql<Row>("referred_requests", referredSql, [actor.organizationId]);
    return rows.map(({ line, id, number, type, status, sessions, price_cents, referred, due_at }) => ({
      ...line,
      requestId: id,
      number,
      typeLabel: TYPE_LABELS[type],
      status,
      sessions,
      priceCents: price_cents,
      referred,
      due: due_at && formatDue(due_at, zoneOf(line.state), now, calendars.ofState(line.state, now)),
    }));
  },
});
