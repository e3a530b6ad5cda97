-- Who was spoken with and when; an offer that nobody answered, or that the decision made idle, is closed too.
ALTER TABLE "peer_to_peer" ADD COLUMN "spoke_with" TEXT, ADD COLUMN "held_at" TIMESTAMPTZ(3);
ALTER TABLE "peer_to_peer" DROP CONSTRAINT peer_to_peer_status, DROP CONSTRAINT peer_to_peer_time,
  ADD CONSTRAINT peer_to_peer_status
    CHECK (status IN ('offered', 'accepted', 'declined', 'proposed', 'held', 'missed', 'replaced', 'closed')),
  ADD CONSTRAINT peer_to_peer_time CHECK (status <> 'accepted' OR chosen_at IS NOT NULL),
  ADD CONSTRAINT peer_to_peer_held CHECK (status <> 'held' OR (spoke_with IS NOT NULL AND held_at IS NOT NULL AND outcome IS NOT NULL));
-- A request that is withdrawn closes what was offered about it.
GRANT UPDATE (status, closed_at, closed_by_id) ON peer_to_peer TO fullduty_clinic;
