-- How returns lasted, who counts outcomes, and the card a clinic may show to anybody.

-- ---- The status at 30 and 90 days, and which party told it ------------------------------------------------------------
ALTER TABLE "outcome" ADD COLUMN "status_30_from" TEXT, ADD COLUMN "status_90_from" TEXT;
ALTER TABLE outcome
  ADD CONSTRAINT outcome_status_30 CHECK (status_30 IN ('full_duty', 'modified_duty', 'off_work', 'other_job', 'not_reached')),
  ADD CONSTRAINT outcome_status_90 CHECK (status_90 IN ('full_duty', 'modified_duty', 'off_work', 'other_job', 'not_reached'));
GRANT SELECT (status_30_from, status_90_from) ON outcome TO fullduty_employer, fullduty_worker;
GRANT UPDATE (status_30, status_30_from, status_90, status_90_from) ON outcome TO fullduty_employer, fullduty_case_manager;

-- ---- Counts of outcomes: the same figure for every reader -------------------------------------------------------------
-- A payer counts its own programs, a clinic its own, a case manager those of a payer and clinic they have a program with.
-- The acting role is read from the setting: inside these functions the current user is their owner.
CREATE FUNCTION may_count_outcomes(payer uuid, clinic uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT coalesce(CASE current_setting('role')
    WHEN 'fullduty_payer' THEN payer = acting_organization()
    WHEN 'fullduty_clinic' THEN clinic = acting_organization()
    WHEN 'fullduty_case_manager' THEN EXISTS (SELECT FROM program p
      WHERE p.case_manager_id = acting_person() AND p.payer_id = payer AND (clinic IS NULL OR p.clinic_id = clinic))
    WHEN 'fullduty_system' THEN true END, false) $$;

-- Null for payer or clinic counts all of them; only one may be null. The condition is chosen first, so that an index answers it.
CREATE FUNCTION outcomes_of(payer uuid, clinic uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN clinic IS NULL THEN 'payer_id = $1' WHEN payer IS NULL THEN 'clinic_id = $2'
    ELSE 'payer_id = $1 AND clinic_id = $2' END $$;

CREATE FUNCTION outcome_tallies(payer uuid, clinic uuid, since date, until date)
RETURNS TABLE (clinic_id uuid, strength text, starters int, completers int, full_duty int, full_duty_completers int,
  stay_kept int, reports_due int, reports_on_time int, known_30 int, durable_30 int, known_90 int, durable_90 int, cost_cents bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT clinic_id, strength::text, count(*)::int, (count(*) FILTER (WHERE completed))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND completed))::int,
      (count(*) FILTER (WHERE discharged_on <= promised_on))::int, sum(reports_due)::int, sum(reports_on_time)::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_30 <> 'not_reached'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_30 = 'full_duty'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_90 <> 'not_reached'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_90 = 'full_duty'))::int, sum(cost_cents)::bigint
    FROM outcome WHERE discharged_on BETWEEN $3 AND $4 AND $counted$ || outcomes_of(payer, clinic) || ' GROUP BY 1, 2'
  USING payer, clinic, since, until;
END $$;

-- Days past the promised date, early and on time as 0, and how many programs.
CREATE FUNCTION outcome_overruns(payer uuid, clinic uuid, since date, until date) RETURNS TABLE (days int, programs int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT greatest(0, discharged_on - promised_on), count(*)::int
    FROM outcome WHERE discharged_on BETWEEN $3 AND $4 AND $counted$ || outcomes_of(payer, clinic) || ' GROUP BY 1'
  USING payer, clinic, since, until;
END $$;

-- Requests decided, and those decided without having been returned or asked about.
CREATE FUNCTION request_tallies(payer uuid, clinic uuid, since timestamptz) RETURNS TABLE (decided int, first_pass int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT count(*)::int, (count(*) FILTER (WHERE NOT EXISTS (SELECT FROM request_action a
      WHERE a.request_id = r.id AND a.type IN ('return', 'ask_information'))))::int
    FROM request r WHERE r.decided_at >= $3 AND $counted$ || outcomes_of(payer, clinic)
  USING payer, clinic, since;
END $$;

-- A clinic's programs that began near the same job match for a job as heavy.
CREATE FUNCTION similar_outcomes(payer uuid, clinic uuid, level text, low_tenths int, high_tenths int, since date)
RETURNS TABLE (programs int, full_duty int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE o.work_status = 'full_duty'))::int
  FROM outcome o WHERE may_count_outcomes(payer, clinic) AND o.payer_id = payer AND o.clinic_id = clinic
    AND o.discharged_on >= since AND o.strength = level AND o.baseline_tenths BETWEEN low_tenths AND high_tenths $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['may_count_outcomes(uuid, uuid)', 'outcomes_of(uuid, uuid)', 'outcome_tallies(uuid, uuid, date, date)',
    'outcome_overruns(uuid, uuid, date, date)', 'request_tallies(uuid, uuid, timestamptz)',
    'similar_outcomes(uuid, uuid, text, int, int, date)'] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO fullduty_payer, fullduty_clinic, fullduty_case_manager, fullduty_system', name);
  END LOOP;
END $$;

-- ---- The public card ----------------------------------------------------------------------------------------------------
CREATE TABLE "scorecard_page" (
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "scorecard_page_pkey" PRIMARY KEY ("clinic_id")
);
CREATE UNIQUE INDEX "scorecard_page_slug_key" ON "scorecard_page"("slug");
ALTER TABLE "scorecard_page" ADD CONSTRAINT "scorecard_page_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE scorecard_page ADD CONSTRAINT slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE scorecard_page ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON scorecard_page TO fullduty_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON scorecard_page TO fullduty_system;
CREATE POLICY system_all ON scorecard_page TO fullduty_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON scorecard_page TO fullduty_clinic;
GRANT UPDATE (published_at, published_by_id) ON scorecard_page TO fullduty_clinic;
CREATE POLICY own ON scorecard_page TO fullduty_clinic
  USING (clinic_id = (SELECT acting_organization())) WITH CHECK (clinic_id = (SELECT acting_organization()));
-- What is published is no secret from those who decide with it.
GRANT SELECT ON scorecard_page TO fullduty_payer, fullduty_case_manager;
CREATE POLICY published ON scorecard_page FOR SELECT TO fullduty_payer, fullduty_case_manager
  USING (published_at IS NOT NULL AND (SELECT acting_person()) IS NOT NULL);

-- A reader who has not signed in: one function, and not one table.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fullduty_public') THEN
    CREATE ROLE fullduty_public NOLOGIN NOINHERIT;
  END IF;
  GRANT fullduty_public TO fullduty_app WITH INHERIT FALSE, SET TRUE;
END $$;
GRANT USAGE ON SCHEMA public TO fullduty_public;

-- The counts of a card its clinic has published; no counts while fewer than twenty have completed.
CREATE FUNCTION published_scorecard(page text, since date, until date)
RETURNS TABLE (clinic_name text, clinic_state text, time_zone text, starters int, completers int, full_duty int,
  full_duty_completers int, starters_by_strength jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH card AS (SELECT c.id, c.name, c.state::text AS state, c.time_zone FROM scorecard_page s JOIN organization c ON c.id = s.clinic_id
    WHERE s.slug = page AND s.published_at IS NOT NULL),
  level AS (SELECT coalesce(o.strength::text, '') AS strength, count(*)::int AS starters,
      (count(*) FILTER (WHERE o.completed))::int AS completers, (count(*) FILTER (WHERE o.work_status = 'full_duty'))::int AS full_duty,
      (count(*) FILTER (WHERE o.work_status = 'full_duty' AND o.completed))::int AS full_duty_completers
    FROM outcome o WHERE o.clinic_id = (SELECT id FROM card) AND o.discharged_on BETWEEN since AND until GROUP BY 1),
  counted AS (SELECT sum(l.starters)::int AS starters, sum(l.completers)::int AS completers, sum(l.full_duty)::int AS full_duty,
      sum(l.full_duty_completers)::int AS full_duty_completers, jsonb_object_agg(l.strength, l.starters) AS by_strength FROM level l)
  SELECT card.name, card.state, card.time_zone, n.starters, n.completers, n.full_duty, n.full_duty_completers, n.by_strength
  FROM card LEFT JOIN counted n ON n.completers >= 20 $$;
REVOKE EXECUTE ON FUNCTION published_scorecard(text, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published_scorecard(text, date, date) TO fullduty_public;
