import type { Conversation } from "@/server/domain/peer-to-peer/conversation";
import type { Context } from "../caller";

const name = (alias: string) => `left(${alias}.given_name, 1) || '. ' || ${alias}.family_name`;
const iso = (column: string) => `to_json(c.${column}) #>> '{}'`;

/** A conversation as JSON, for `peer_to_peer c` with the two people beside it. */
export const conversationSql = `select json_build_object('id', c.id, 'requestId', c.request_id, 'requestNumber', c.request_number,
    'status', c.status, 'offeredAt', ${iso("offered_at")}, 'reviewerName', coalesce(${name("v")}, 'the reviewer'),
    'physicianName', coalesce(${name("d")}, 'the physician'), 'zone', c.zone, 'phone', c.phone, 'minutes', c.minutes,
    'slots', to_json(c.slots), 'chosenAt', ${iso("chosen_at")}, 'proposedAt', ${iso("proposed_at")},
    'answeredAt', ${iso("answered_at")}, 'answerNote', c.answer_note, 'closedAt', ${iso("closed_at")},
    'spokeWith', c.spoke_with, 'heldAt', ${iso("held_at")}, 'outcome', c.outcome, 'outcomeNote', c.outcome_note) as conversation
  from peer_to_peer c left join person v on v.id = c.offered_by_id left join person d on d.id = c.physician_id`;

/** Every conversation offered about a request, the first one first. */
export async function loadConversations(
  { tx }: Pick<Context, "tx">,
  requestId: string,
): Promise<Conversation[]> {
  const rows = await tx.sql<{ conversation: Conversation }>(
    "request_conversations",
    `${conversationSql} where c.request_id = $1 order by c.offered_at, c.id`,
    [requestId],
  );
  return rows.map(({ conversation }) => conversation);
}
