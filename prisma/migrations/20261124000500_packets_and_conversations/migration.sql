-- A clinical reviewer offers the treating physician a conversation before deciding against a request.
CREATE TABLE "peer_to_peer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "request_number" TEXT NOT NULL,
    "physician_id" UUID NOT NULL,
    "offered_by_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "slots" TIMESTAMPTZ(3)[],
    "status" TEXT NOT NULL DEFAULT 'offered',
    "chosen_at" TIMESTAMPTZ(3),
    "proposed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answer_note" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "outcome" TEXT,
    "outcome_note" TEXT,

    CONSTRAINT "peer_to_peer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "peer_to_peer_program_id_idx" ON "peer_to_peer"("program_id");
CREATE INDEX "peer_to_peer_request_id_idx" ON "peer_to_peer"("request_id");
ALTER TABLE "peer_to_peer" ADD CONSTRAINT "peer_to_peer_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "peer_to_peer" ADD CONSTRAINT "peer_to_peer_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "peer_to_peer"
  ADD CONSTRAINT peer_to_peer_status CHECK (status IN ('offered', 'accepted', 'declined', 'proposed', 'held', 'missed', 'replaced')),
  ADD CONSTRAINT peer_to_peer_slots CHECK (cardinality(slots) BETWEEN 1 AND 3),
  ADD CONSTRAINT peer_to_peer_time CHECK (status NOT IN ('accepted', 'held', 'missed') OR chosen_at IS NOT NULL);

ALTER TABLE "peer_to_peer" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON peer_to_peer TO fullduty_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON peer_to_peer TO fullduty_system;
CREATE POLICY system_all ON peer_to_peer TO fullduty_system USING (true) WITH CHECK (true);
DO $$
DECLARE side text;
BEGIN
  FOREACH side IN ARRAY ARRAY['payer','clinic','physician','case_manager'] LOOP
    EXECUTE format('GRANT SELECT ON peer_to_peer TO %I', 'fullduty_' || side);
    EXECUTE format('CREATE POLICY %I ON peer_to_peer TO %I USING (EXISTS (SELECT FROM program p WHERE p.id = program_id)) '
      'WITH CHECK (EXISTS (SELECT FROM program p WHERE p.id = program_id))', side, 'fullduty_' || side);
  END LOOP;
END $$;
GRANT INSERT, UPDATE ON peer_to_peer TO fullduty_payer;
-- The physician answers; what was offered and what came of it are the reviewer's to write.
GRANT UPDATE (status, chosen_at, proposed_at, answered_at, answer_note) ON peer_to_peer TO fullduty_physician;

-- Why a request was asked again after an adverse decision, and how complete for a decision it was when it came.
ALTER TABLE "request" ADD COLUMN "substantial_change" TEXT, ADD COLUMN "completeness" JSONB;

-- What was on the screen at a decision, without what only the payer's side may see; the packet itself is closed to the clinic.
ALTER TABLE "determination" ADD COLUMN "shown" JSONB;
ALTER TABLE determination DISABLE TRIGGER keep;
UPDATE determination SET shown = packet - ARRAY['request', 'determination', 'authority', 'clock', 'projectionMethod', 'letter']
  WHERE packet <> '{}';
ALTER TABLE determination ENABLE TRIGGER keep;
REVOKE SELECT ON determination FROM fullduty_clinic;
GRANT SELECT (request_id, program_id, outcome, asked_sessions, asked_minutes, asked_cents, sessions, minutes, price_cents,
  fee_lines, start_on, end_on, reason_code, text, decided_by_id, decided_by_role, decided_at, packet_hash, shown)
  ON determination TO fullduty_clinic;
