import { z } from "zod";
import type { Role } from "@/server/domain/access/roles";
import type { DecidedLine } from "@/server/domain/authorization/decided-lines";
import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import { AppError } from "@/server/domain/errors";
import type { FeeLine } from "@/server/domain/fees/fee-line";
import type { PlainDate } from "@/server/domain/plain-date";
import { determinationLetter } from "@/server/letters/determination-letter";
import type { Letter, LetterFigure } from "@/server/letters/letter";
import { query } from "../query";
import { type LetterDecision, letterFacts } from "./letter-facts";
import { loadRequest } from "./request-record";

type Row = {
  outcome: LetterDecision["outcome"];
  sessions: number;
  minutes: number;
  cents: number;
  fee_lines: FeeLine[];
  lines: DecidedLine[];
  gated: boolean;
  start_on: PlainDate;
  end_on: PlainDate;
  reason_code: ReasonCode | null;
  text: string;
  decided_at: Date;
  name: string;
  role: Role;
  number: string | null;
  /** As the letter had them; null for one of before they were kept. */
  figures: LetterFigure[] | null;
};

const letterSql = `select d.outcome, d.sessions, d.minutes, d.price_cents as cents, d.fee_lines, d.lines, coalesce(a.gated, false) as gated,
  d.start_on::text, d.end_on::text,
  d.reason_code, d.text, d.decided_at, s.given_name || ' ' || s.family_name as name, d.decided_by_role as role, a.number,
  d.shown->'figures' as figures
  from determination d join person s on s.id = d.decided_by_id left join "authorization" a on a.request_id = d.request_id
  where d.request_id = $1`;

type Read = { programId: string; letter: Letter };

/** The letter of a request's decision, as it went out. RULE while nothing is decided. */
export const readLetter = query({
  name: "readLetter",
  permission: "request:read",
  input: z.object({ requestId: z.uuid("Open the request first.") }),
  views: (read: Read) => read.programId,
  async run(context, { requestId }): Promise<Read> {
    const request = await loadRequest(context, requestId);
    const [row] = await context.tx.sql<Row>("read_letter", letterSql, [requestId]);
    if (!row)
      throw new AppError("RULE", "This request is not decided yet; its letter comes with the decision.");
    const { sessions, minutes, cents, name, role } = row;
    const facts = await letterFacts(context, request, {
      approved: { sessions, minutes, cents },
      outcome: row.outcome,
      startOn: row.start_on,
      endOn: row.end_on,
      feeLines: row.fee_lines,
      lines: row.lines,
      gated: row.gated,
      reasonCode: row.reason_code,
      text: row.text,
      decidedAt: row.decided_at,
      approvalNumber: row.number,
      decidedBy: { name, role },
      figures: row.figures ?? [],
    });
    return { programId: request.programId, letter: determinationLetter(facts) };
  },
});
