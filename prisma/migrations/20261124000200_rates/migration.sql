-- One file of rates brought in by an admin, from a day on; undone only before that day.
CREATE TABLE "rate_import" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payer_id" UUID,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "left_out" TEXT NOT NULL,
    "slots" TEXT[],
    "ended" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "ended_count" INTEGER NOT NULL,
    "by_person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    CONSTRAINT "rate_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "rate_import_payer_id_at_idx" ON "rate_import"("payer_id", "at");

ALTER TABLE "fee_rate" ADD COLUMN "clinic_id" UUID, ADD COLUMN "import_id" UUID;
UPDATE "fee_rate" SET clinic_id = (body ->> 'clinicId')::uuid;
CREATE INDEX "fee_rate_import_id_idx" ON "fee_rate"("import_id");
ALTER TABLE "fee_rate" ADD CONSTRAINT "fee_rate_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "rate_import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- How a state replaces the wage of a week off work, by the day of injury.
CREATE TABLE "indemnity_rate" (
    "id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "injured_from" DATE NOT NULL,
    "injured_to" DATE,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3),
    CONSTRAINT "indemnity_rate_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "indemnity_rate_jurisdiction_idx" ON "indemnity_rate"("jurisdiction");

-- The lines a session was priced by, as they stood on its day.
ALTER TABLE "program_session" ADD COLUMN "fee_lines" JSONB NOT NULL DEFAULT '[]';

-- On a day at most one rate answers. The words are hashed into a range of one, which an exclusion needs no extension for.
CREATE FUNCTION one_of(words text) RETURNS int8range LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT int8range(hashtextextended(words, 0), hashtextextended(words, 0), '[]') $$;
CREATE FUNCTION rate_slot(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (body ->> 'jurisdiction') || '|' || coalesce(body ->> 'payerId', '') || '|' || coalesce(body ->> 'clinicId', '')
    || '|' || (body ->> 'program') || '|' || (body ->> 'code') || '|' || coalesce(body ->> 'accredited', 'any') $$;
ALTER TABLE "fee_rate"
  ADD CONSTRAINT fee_rate_one_answer
    EXCLUDE USING gist (one_of(rate_slot(body)) WITH &&, daterange(effective_from, effective_to, '[]') WITH &&),
  ADD CONSTRAINT fee_rate_of_a_source CHECK (btrim(source) <> ''),
  ADD CONSTRAINT fee_rate_status CHECK (status IN ('seen', 'secondary', 'unverified', 'policy'));
ALTER TABLE "indemnity_rate"
  ADD CONSTRAINT indemnity_rate_one_answer
    EXCLUDE USING gist (one_of(jurisdiction) WITH &&, daterange(injured_from, injured_to, '[]') WITH &&),
  ADD CONSTRAINT indemnity_rate_of_a_source CHECK (btrim(source) <> ''),
  ADD CONSTRAINT indemnity_rate_status CHECK (status IN ('seen', 'secondary', 'unverified', 'policy'));
ALTER TABLE "rate_import" ADD CONSTRAINT rate_import_left_out CHECK (left_out IN ('keep', 'end'));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['rate_import', 'indemnity_rate'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT ON %I TO fullduty_app', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fullduty_system', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO fullduty_system USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

-- A state's schedule is public; a contract is between its payer and the clinics that work for it.
DROP POLICY signed_in ON fee_rate;
CREATE POLICY schedule ON fee_rate FOR SELECT USING (payer_id IS NULL AND (SELECT acting_person()) IS NOT NULL);
CREATE POLICY own_contract ON fee_rate FOR SELECT TO fullduty_payer, fullduty_admin
  USING (payer_id = (SELECT acting_organization()));
CREATE POLICY agreed_with_us ON fee_rate FOR SELECT TO fullduty_clinic
  USING ((clinic_id IS NULL OR clinic_id = (SELECT acting_organization()))
    AND EXISTS (SELECT FROM program p WHERE p.payer_id = fee_rate.payer_id));
CREATE POLICY of_own_claims ON fee_rate FOR SELECT TO fullduty_case_manager
  USING (EXISTS (SELECT FROM program p WHERE p.payer_id = fee_rate.payer_id));

-- Whose rates an administrator may set: the platform's the states' schedules, a payer's its own contracts.
CREATE FUNCTION sets_rates_of(payer uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN payer IS NULL THEN (SELECT acting_for_platform()) ELSE payer = (SELECT acting_organization()) END $$;
GRANT INSERT, DELETE ON fee_rate TO fullduty_admin;
GRANT UPDATE (effective_to) ON fee_rate TO fullduty_admin;
CREATE POLICY add_rates ON fee_rate FOR INSERT TO fullduty_admin
  WITH CHECK (import_id IS NOT NULL AND sets_rates_of(payer_id));
CREATE POLICY end_rates ON fee_rate FOR UPDATE TO fullduty_admin
  USING (sets_rates_of(payer_id)) WITH CHECK (sets_rates_of(payer_id));
CREATE POLICY undo_rates ON fee_rate FOR DELETE TO fullduty_admin
  USING (import_id IS NOT NULL AND sets_rates_of(payer_id));
GRANT SELECT, INSERT ON rate_import TO fullduty_admin;
GRANT UPDATE (undone_at, undone_by_id) ON rate_import TO fullduty_admin;
CREATE POLICY own ON rate_import TO fullduty_admin
  USING (sets_rates_of(payer_id)) WITH CHECK (sets_rates_of(payer_id));

-- A law's indemnity is public; only who sees wages has a use for it.
GRANT SELECT ON indemnity_rate TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker,
  fullduty_case_manager, fullduty_admin;
CREATE POLICY signed_in ON indemnity_rate FOR SELECT USING ((SELECT acting_person()) IS NOT NULL);
GRANT INSERT ON indemnity_rate TO fullduty_admin;
GRANT UPDATE (injured_to) ON indemnity_rate TO fullduty_admin;
CREATE POLICY platform_add ON indemnity_rate FOR INSERT TO fullduty_admin WITH CHECK ((SELECT acting_for_platform()));
CREATE POLICY platform_end ON indemnity_rate FOR UPDATE TO fullduty_admin
  USING ((SELECT acting_for_platform())) WITH CHECK ((SELECT acting_for_platform()));

-- How many live programs each clinic holds in these states, for the administrator of their payer or of the platform:
-- numbers only, because an administrator sees no claim.
CREATE FUNCTION live_programs_at(states text[])
RETURNS TABLE (clinic_id uuid, clinic_name text, accredited boolean, state text, kind text, programs int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, o.accredited, p.state::text, p.kind::text, count(*)::int
  FROM program p JOIN organization o ON o.id = p.clinic_id
  WHERE p.discharged_on IS NULL AND p.state = ANY (states)
    AND ((SELECT acting_for_platform()) OR p.payer_id = (SELECT acting_organization()))
  GROUP BY o.id, o.name, o.accredited, p.state, p.kind ORDER BY o.name, p.state, p.kind $$;
REVOKE EXECUTE ON FUNCTION live_programs_at(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION live_programs_at(text[]) TO fullduty_admin;
