import { sees } from "@/server/domain/access/visibility";
import type { ChecklistItem } from "@/server/domain/authorization/checklist";
import type { SubmissionFacts } from "@/server/domain/authorization/submission";
import { type Indemnity, weeklyIndemnity } from "@/server/domain/fees/indemnity";
import type { PlainDate } from "@/server/domain/plain-date";
import { loadPaperwork, type Paperwork } from "../authorization/paperwork";
import { askOf, requestFacts } from "../authorization/request-facts";
import { loadRequest, type RequestRecord } from "../authorization/request-record";
import type { Context } from "../caller";
import { type ClinicFigures, loadClinicFigures } from "../outcomes/clinic-figures";
import { foldStanding, type Standing } from "../progress/refresh-standing";

type ClaimSide = {
  injuredOn: PlainDate;
  bodyRegion: string;
  diagnoses: { code: string; label: string; accepted: boolean }[];
};

type DeterminationRow = {
  outcome: "approved" | "approved_in_part" | "adverse";
  sessions: number;
  minutes: number;
  priceCents: number;
  startOn: PlainDate;
  endOn: PlainDate;
  reasonCode: string | null;
  text: string;
  decidedBy: string;
  decidedByRole: string;
  decidedAt: string;
  packetHash: string;
  approvalNumber: string | null;
  /** As it stood when it was decided, from the frozen packet. */
  checklist: ChecklistItem[];
};

/** Everything a request page rests on. */
export type PageFacts = {
  request: RequestRecord;
  standing: Standing;
  paperwork: Paperwork;
  facts: SubmissionFacts;
  claim: ClaimSide;
  clinic: ClinicFigures;
  determination: DeterminationRow | null;
  /** Null when not known, or not for this reader. */
  indemnity: Indemnity | null;
};

const claimSql = `select c.injured_on::text as "injuredOn", c.body_region as "bodyRegion",
  (select coalesce(json_agg(json_build_object('code', g.code, 'label', g.label, 'accepted', g.accepted)), '[]')
    from claim_diagnosis g where g.claim_id = c.id) as diagnoses
  from claim c where c.id = $1`;

const determinationSql = `select d.outcome, d.sessions, d.minutes, d.price_cents as "priceCents", d.start_on::text as "startOn",
  d.end_on::text as "endOn", d.reason_code as "reasonCode", d.text, left(s.given_name, 1) || '. ' || s.family_name as "decidedBy",
  d.decided_by_role as "decidedByRole", d.decided_at::text as "decidedAt", d.packet_hash as "packetHash",
  a.number as "approvalNumber", d.packet->'checklist' as checklist
  from determination d join person s on s.id = d.decided_by_id left join "authorization" a on a.request_id = d.request_id
  where d.request_id = $1`;

async function loadClaimSide({ tx }: Context, { evidence }: Standing): Promise<ClaimSide> {
  const [row] = await tx.sql<ClaimSide>("request_claim", claimSql, [evidence.program.claimId]);
  if (!row) throw new Error("a program the caller sees has a claim the caller sees");
  return row;
}

type Wage = { cents: number; hourly: number | null };

async function loadIndemnity(
  { tx, actor }: Context,
  { evidence: { program } }: Standing,
  { injuredOn }: ClaimSide,
): Promise<Indemnity | null> {
  if (!sees(actor.role, "wage")) return null;
  const [wage] = await tx.sql<Wage>(
    "claim_wage",
    "select average_weekly_cents as cents, hourly_cents as hourly from claim_wage where claim_id = $1",
    [program.claimId],
  );
  if (!wage || wage.cents <= 0) return null;
  const { cents: averageWeeklyWageCents, hourly: hourlyCents } = wage;
  return weeklyIndemnity({ state: program.state, averageWeeklyWageCents, hourlyCents, injuredOn });
}

/** Loads a request with its evidence, paper, claim and decision. NOT_FOUND unless among the caller's own. */
export async function loadPageFacts(context: Context, requestId: string): Promise<PageFacts> {
  const request = await loadRequest(context, requestId);
  const standing = await foldStanding(context, request.programId);
  const paperwork = await loadPaperwork(context, standing.evidence.program);
  const claim = await loadClaimSide(context, standing);
  const [determination] = request.state.determined
    ? await context.tx.sql<DeterminationRow>("request_determination", determinationSql, [requestId])
    : [];
  return {
    request,
    standing,
    paperwork,
    facts: requestFacts(standing, paperwork, askOf(request), request.id),
    claim,
    clinic: await loadClinicFigures(context, standing),
    determination: determination ?? null,
    indemnity: await loadIndemnity(context, standing, claim),
  };
}
