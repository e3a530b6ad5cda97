import type { HandOverFacts } from "@/server/domain/authorization/hand-over";
import { formatInstant } from "@/server/domain/instant";
import type { PlainDate } from "@/server/domain/plain-date";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import type { Standing } from "../progress/refresh-standing";
import { currentStay } from "../stay/ledger";
import type { Paperwork } from "./paperwork";
import { askOf, requestFacts } from "./request-facts";
import { loadRequest, type RequestRecord } from "./request-record";

type ClaimFacts = {
  injuredOn: PlainDate | null;
  bodyRegion: string | null;
  lastContact: string | null;
  ended: HandOverFacts["ended"];
};

async function loadClaimFacts({ tx }: Context, standing: Standing): Promise<ClaimFacts> {
  const { claimId, id, clinicZone } = standing.evidence.program;
  const [row] = await tx.sql<ClaimFacts>(
    "hand_over_claim",
    `select c.injured_on::text as "injuredOn", c.body_region as "bodyRegion",
       (select upper(left(l.party, 1)) || replace(substr(l.party, 2), '_', ' ') || ' called ' || to_char(l.called_at at time zone $3, 'FMDD Mon') || ': ' || l.outcome from call l
         where l.program_id = $2 order by l.called_at desc limit 1) as "lastContact",
       (select json_build_object('on', o.discharged_on, 'status', o.work_status, 'completed', o.completed)
         from outcome o where o.program_id = $2) as ended
     from claim c where c.id = $1`,
    [claimId, id, clinicZone],
  );
  return row ?? { injuredOn: null, bodyRegion: null, lastContact: null, ended: null };
}

function careOf({ plan: { authorized }, projection }: Standing): HandOverFacts["care"] {
  const { sessions, minutes, cents, usedSessions, usedMinutes, usedCents } = authorized;
  return {
    authorized: { sessions, minutes, cents },
    used: { sessions: usedSessions, minutes: usedMinutes, cents: usedCents },
    projected: projection?.cost ?? null,
  };
}

function requestOf({ state, number, type, asked, zone, deadline }: RequestRecord): HandOverFacts["request"] {
  return {
    number,
    type,
    status: state.status,
    sessions: asked.sessions,
    cents: asked.cents,
    holder: state.holder,
    heldSinceOn: state.holderSince && dayIn(state.holderSince, zone),
    dueText: deadline && `Due ${formatInstant(deadline.dueAt, zone)}`,
    decisionText: null,
  };
}

/** What a stranger must know to take a program over, at its newest request; for the parties who see money. */
export async function handOverFacts(
  context: Context,
  standing: Standing,
  paperwork: Paperwork,
): Promise<HandOverFacts> {
  const last = paperwork.requests.at(-1);
  const request = last ? await loadRequest(context, last.id) : null;
  const { injuredOn, bodyRegion, lastContact, ended } = await loadClaimFacts(context, standing);
  const { program, today } = standing.evidence;
  const extension = request && requestFacts(standing, paperwork, askOf(request), request.id).extension;
  return {
    claimNumber: program.claimNumber,
    workerName: program.workerName,
    jobTitle: program.jobTitle ?? "job not named",
    employerName: program.employerName,
    clinicName: program.clinicName,
    today,
    injuredOn,
    bodyPart: bodyRegion?.toLowerCase() ?? null,
    ended,
    stay: currentStay(standing.plan.ledger),
    match: standing.match,
    course: standing.course,
    care: careOf(standing),
    request: request && requestOf(request),
    extensionText: extension?.sentences[0] ?? null,
    orderSignedOn: paperwork.orderSignedOn,
    planSignedOn: paperwork.planSignedOn,
    lastContactText: lastContact,
  };
}
