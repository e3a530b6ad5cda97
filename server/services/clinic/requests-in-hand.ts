import type { Holder, RequestStatus, RequestType } from "../../domain/authorization/request";
import type { Context } from "../caller";

type RequestInHand = {
  requestId: string;
  number: string;
  programId: string;
  workerName: string;
  claimNumber: string;
  type: RequestType;
  status: RequestStatus;
  sessions: number;
  holder: Holder;
  holderSince: string;
  dueAt: string | null;
  decidedAt: string | null;
};

/** Programs whose baseline and stay are there and that have asked for nothing yet. */
type ReadyToAsk = { programId: string; workerName: string; claimNumber: string; sessions: number };

export type RequestsInHand = {
  readyToAsk: ReadyToAsk[];
  /** Drafts, questions and returns that wait for the clinic. */
  toAct: RequestInHand[];
  /** With the payer. */
  waiting: RequestInHand[];
  /** Decided in the last 14 days. */
  decided: RequestInHand[];
};

const requestsSql = `select r.id as "requestId", r.number, r.program_id as "programId", p.worker_name as "workerName",
    p.claim_number as "claimNumber", r.type, r.status, r.sessions, r.holder, to_json(r.holder_since) #>> '{}' as "holderSince",
    to_json(r.due_at) #>> '{}' as "dueAt", to_json(r.decided_at) #>> '{}' as "decidedAt"
  from request r join program p on p.id = r.program_id
  where r.is_latest and (r.holder <> 'none' or r.decided_at > $1::timestamptz - interval '14 days')
  order by r.due_at nulls last, r.created_at limit 300`;

const readySql = `select p.id as "programId", p.worker_name as "workerName", p.claim_number as "claimNumber", s.sessions
  from program p join stay_entry s on s.program_id = p.id and s.seq = 1
  join program_standing n on n.program_id = p.id and n.now_tenths is not null and not n.ready
  where p.discharged_on is null and not exists (select from request r where r.program_id = p.id)
  order by p.referred_on, p.id limit 100`;

/** The clinic's requests by who holds them. */
export async function requestsInHand({ tx, now }: Context): Promise<RequestsInHand> {
  const requests = await tx.sql<RequestInHand>("requests_in_hand", requestsSql, [now]);
  return {
    readyToAsk: await tx.sql<ReadyToAsk>("ready_to_ask", readySql),
    toAct: requests.filter(({ holder }) => holder === "clinic"),
    waiting: requests.filter(({ holder }) => holder !== "clinic" && holder !== "none"),
    decided: requests
      .filter(({ holder }) => holder === "none")
      .toSorted((a, b) => (b.decidedAt ?? "").localeCompare(a.decidedAt ?? "")),
  };
}
