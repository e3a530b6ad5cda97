-- What a state allows a program to be, by the day on which it begins.
CREATE TABLE "program_limit" (
    "id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "program" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "set_by_id" UUID,
    "set_at" TIMESTAMPTZ(3),
    CONSTRAINT "program_limit_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "program_limit_jurisdiction_program_idx" ON "program_limit"("jurisdiction", "program");

-- On a day at most one version holds; see fee_rate_one_answer.
ALTER TABLE "program_limit"
  ADD CONSTRAINT program_limit_one_answer
    EXCLUDE USING gist (one_of(jurisdiction || '|' || program) WITH &&, daterange(effective_from, effective_to, '[]') WITH &&),
  ADD CONSTRAINT program_limit_of_a_source CHECK (btrim(source) <> ''),
  ADD CONSTRAINT program_limit_status CHECK (status IN ('seen', 'secondary', 'unverified', 'policy')),
  ADD CONSTRAINT program_limit_program CHECK (program IN ('hardening', 'conditioning'));

ALTER TABLE program_limit ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON program_limit TO fullduty_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON program_limit TO fullduty_system;
CREATE POLICY system_all ON program_limit TO fullduty_system USING (true) WITH CHECK (true);

-- A law is public to whoever is signed in; the platform's administrator dates it anew, from a day that is not past.
GRANT SELECT ON program_limit TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker,
  fullduty_case_manager, fullduty_admin;
CREATE POLICY signed_in ON program_limit FOR SELECT USING ((SELECT acting_person()) IS NOT NULL);
GRANT INSERT, DELETE ON program_limit TO fullduty_admin;
GRANT UPDATE (effective_to) ON program_limit TO fullduty_admin;
CREATE POLICY platform_add ON program_limit FOR INSERT TO fullduty_admin
  WITH CHECK ((SELECT acting_for_platform()) AND effective_from >= current_date AND set_by_id = (SELECT acting_person()));
CREATE POLICY platform_end ON program_limit FOR UPDATE TO fullduty_admin
  USING ((SELECT acting_for_platform())) WITH CHECK ((SELECT acting_for_platform()));
CREATE POLICY platform_undo ON program_limit FOR DELETE TO fullduty_admin
  USING ((SELECT acting_for_platform()) AND effective_from >= current_date);
