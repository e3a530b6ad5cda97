-- What discharged programs taught the projection, and what it said while programs ran.
CREATE TABLE "projection_cohort" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payer_id" UUID,
    "scope" TEXT NOT NULL,
    "fitted_on" DATE NOT NULL,
    "method_version" TEXT NOT NULL,
    "programs" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "groups" JSONB NOT NULL,
    "fitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "projection_cohort_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "projection_cohort_scope_fitted_on_method_version_key"
  ON "projection_cohort"("scope", "fitted_on", "method_version");
ALTER TABLE "projection_cohort" ADD CONSTRAINT "projection_cohort_scope" CHECK (scope = coalesce(payer_id::text, 'whole'));

CREATE TABLE "projection_made" (
    "program_id" UUID NOT NULL,
    "weeks_seen" INTEGER NOT NULL,
    "payer_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "end_week" INTEGER NOT NULL,
    "tenths" INTEGER NOT NULL,
    "low_tenths" INTEGER NOT NULL,
    "high_tenths" INTEGER NOT NULL,
    "ready_permille" INTEGER NOT NULL,
    "cohort_programs" INTEGER NOT NULL,
    "method_version" TEXT NOT NULL,

    CONSTRAINT "projection_made_pkey" PRIMARY KEY ("program_id","weeks_seen")
);
CREATE INDEX "projection_made_payer_id_weeks_seen_idx" ON "projection_made"("payer_id", "weeks_seen");
ALTER TABLE "projection_made" ADD CONSTRAINT "projection_made_ranges" CHECK (
  weeks_seen >= 1 AND ready_permille BETWEEN 0 AND 1000 AND low_tenths <= tenths AND tenths <= high_tenths);

ALTER TABLE projection_cohort ENABLE ROW LEVEL SECURITY;
ALTER TABLE projection_made ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON projection_cohort, projection_made TO fullduty_app;
-- Neither is ever edited: a fit is superseded by a later one, a prediction stands as it was made.
GRANT SELECT, INSERT ON projection_cohort, projection_made TO fullduty_system;
CREATE POLICY system_all ON projection_cohort TO fullduty_system USING (true) WITH CHECK (true);
CREATE POLICY system_all ON projection_made TO fullduty_system USING (true) WITH CHECK (true);

-- Whoever sees a program of a payer sees what its projection is made with; the groups only through the function below.
CREATE POLICY parties ON projection_cohort FOR SELECT
  TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager
  USING (EXISTS (SELECT FROM program p WHERE p.payer_id = projection_cohort.payer_id));
GRANT SELECT (id, payer_id, scope, fitted_on, method_version, programs, parameters, fitted_at) ON projection_cohort
  TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager;

-- A prediction is written by whoever's act caused it, and read by the payer it is held against.
CREATE POLICY payer ON projection_made TO fullduty_payer
  USING (payer_id = (SELECT acting_organization())) WITH CHECK (payer_id = (SELECT acting_organization()));
CREATE POLICY clinic ON projection_made FOR INSERT TO fullduty_clinic
  WITH CHECK (EXISTS (SELECT FROM program p WHERE p.id = program_id AND p.payer_id = projection_made.payer_id));
GRANT SELECT, INSERT ON projection_made TO fullduty_payer;
GRANT INSERT ON projection_made TO fullduty_clinic;

-- What the groups of one program add to a cohort, for its parties alone. The body region's name is left out: an
-- employer may not know it, and all parties must see the same projection.
CREATE FUNCTION projection_groups(cohort uuid, program uuid) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(jsonb_agg(e.effect) FILTER (WHERE e.effect IS NOT NULL), '[]')
  FROM projection_cohort k, program p JOIN claim c ON c.id = p.claim_id,
    LATERAL (VALUES (k.groups -> 'clinic' -> p.clinic_id::text), (k.groups -> 'strength' -> p.strength::text),
      (k.groups -> 'region' -> c.body_region || '{"key": ""}'::jsonb)) e(effect)
  WHERE k.id = cohort AND p.id = program AND k.payer_id = p.payer_id
    AND (current_setting('role') = 'fullduty_system'
      OR acting_organization() IN (p.payer_id, p.clinic_id, p.employer_id)
      OR acting_person() IN (p.physician_id, p.worker_id, p.case_manager_id))
$$;
REVOKE ALL ON FUNCTION projection_groups(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION projection_groups(uuid, uuid) TO fullduty_system, fullduty_payer, fullduty_clinic,
  fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager;
