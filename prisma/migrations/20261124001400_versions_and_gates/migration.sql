-- Versions of a request (changed, reconsidered), decisions by week, and authorizations whose weeks evidence releases.

-- ---- Versions: a later request names the one it replaces, reconsiders or approves after all ----------------------------
ALTER TABLE request ADD COLUMN refers_to_id uuid,
  ADD CONSTRAINT request_refers_to_id_fkey FOREIGN KEY (refers_to_id) REFERENCES request (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX request_refers_to_id_idx ON request (refers_to_id);
-- The payer may write the version by which it approves after all; its policy keeps it to its own.
GRANT INSERT ON request, search_key TO fullduty_payer;

-- ---- What was asked and what was approved, week by week ------------------------------------------------------------------
ALTER TABLE determination ADD COLUMN lines jsonb NOT NULL DEFAULT '[]';
-- The clinic reads a decision by its columns; this one is its own units.
GRANT SELECT (lines) ON determination TO fullduty_clinic;

-- ---- Progress-gated authorizations ---------------------------------------------------------------------------------------
-- Approved and not yet released; nothing of an ordinary authorization is.
ALTER TABLE "authorization"
  ADD COLUMN gated boolean NOT NULL DEFAULT false,
  ADD COLUMN unreleased_sessions int NOT NULL DEFAULT 0,
  ADD COLUMN unreleased_minutes int NOT NULL DEFAULT 0,
  ADD COLUMN unreleased_cents int NOT NULL DEFAULT 0,
  ADD CONSTRAINT used_sessions_released CHECK (unreleased_sessions >= 0 AND used_sessions <= sessions - unreleased_sessions),
  ADD CONSTRAINT used_minutes_released CHECK (unreleased_minutes >= 0 AND used_minutes <= minutes - unreleased_minutes),
  ADD CONSTRAINT unreleased_cents_within CHECK (unreleased_cents BETWEEN 0 AND price_cents);

CREATE TABLE authorization_week (
  authorization_id uuid NOT NULL,
  week int NOT NULL,
  program_id uuid NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  sessions int NOT NULL,
  minutes int NOT NULL,
  price_cents int NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  sentence text NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  evidence_week int,
  CONSTRAINT authorization_week_pkey PRIMARY KEY (authorization_id, week),
  CONSTRAINT authorization_week_authorization_id_fkey FOREIGN KEY (authorization_id) REFERENCES "authorization" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT authorization_week_state CHECK (state IN ('waiting', 'released', 'held')),
  CONSTRAINT authorization_week_not_empty CHECK (week >= 1 AND sessions > 0 AND minutes > 0)
);
CREATE INDEX authorization_week_program_id_idx ON authorization_week (program_id);
CREATE INDEX authorization_week_state_program_id_idx ON authorization_week (state, program_id);

ALTER TABLE authorization_week ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON authorization_week TO fullduty_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON authorization_week TO fullduty_system;
CREATE POLICY system_all ON authorization_week TO fullduty_system USING (true) WITH CHECK (true);
CREATE POLICY payer ON authorization_week TO fullduty_payer USING (EXISTS (SELECT FROM program p WHERE p.id = program_id))
  WITH CHECK (EXISTS (SELECT FROM program p WHERE p.id = program_id));
CREATE POLICY clinic ON authorization_week TO fullduty_clinic USING (EXISTS (SELECT FROM program p WHERE p.id = program_id))
  WITH CHECK (EXISTS (SELECT FROM program p WHERE p.id = program_id));
CREATE POLICY case_manager ON authorization_week TO fullduty_case_manager USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
GRANT SELECT, INSERT ON authorization_week TO fullduty_payer;
GRANT SELECT ON authorization_week TO fullduty_clinic, fullduty_case_manager;
-- A filed report releases or holds within its own command; how much a week holds stays as it was approved.
GRANT UPDATE (state, sentence, changed_at, evidence_week) ON authorization_week TO fullduty_payer, fullduty_clinic;
GRANT UPDATE (unreleased_sessions, unreleased_minutes, unreleased_cents) ON "authorization" TO fullduty_payer, fullduty_clinic;

-- A week once released stays released.
CREATE FUNCTION refuse_taking_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a released week is not taken back'; END $$;
CREATE TRIGGER stay_released BEFORE UPDATE ON authorization_week FOR EACH ROW
  WHEN (OLD.state = 'released' AND NEW.state <> 'released') EXECUTE FUNCTION refuse_taking_back();

-- What of the authorized care is not released yet, beside what is authorized and used.
ALTER TABLE program_account
  ADD COLUMN unreleased_sessions int NOT NULL DEFAULT 0,
  ADD COLUMN unreleased_minutes int NOT NULL DEFAULT 0,
  ADD COLUMN unreleased_cents int NOT NULL DEFAULT 0;
