-- A payer's full-duty counts by clinic and job strength out of the roll-ups: its clinics beside each other, and what jobs as
-- heavy return at, without counting every outcome of two years again.

-- An ended program counts for the strength its outcome was recorded with, as it does wherever outcomes are counted.
CREATE OR REPLACE VIEW portfolio_contribution AS
  SELECT p.id AS program_id, p.payer_id, coalesce(date_trunc('month', o.discharged_on)::date, 'infinity') AS month, p.clinic_id,
    coalesce(CASE WHEN o.program_id IS NULL THEN p.strength ELSE o.strength END, '') AS strength, p.state, 1 AS programs,
    (p.discharged_on IS NULL AND coalesce(a.authorized_cents, 0) = 0)::int AS awaiting,
    (p.discharged_on IS NULL AND coalesce(s.flat_weeks, 0) > 0)::int AS flat,
    (p.discharged_on IS NULL AND coalesce(s.ready, false))::int AS ready,
    (p.discharged_on IS NULL AND a.projected_cents IS NULL)::int AS unprojected,
    coalesce(o.completed, false)::int AS completed,
    coalesce(o.work_status = 'full_duty', false)::int AS full_duty,
    coalesce(o.work_status = 'full_duty' AND o.completed, false)::int AS full_duty_completed,
    coalesce(o.reason = 'no_progress', false)::int AS stopped,
    coalesce(a.authorized_cents, 0)::bigint AS authorized_cents, coalesce(a.used_cents, 0)::bigint AS used_cents,
    coalesce(a.projected_cents, 0)::bigint AS projected_cents, coalesce(o.cost_cents, 0)::bigint AS cost_cents,
    (CASE WHEN o.job_match_tenths - o.baseline_tenths IS NULL THEN 0 ELSE o.cost_cents END)::bigint AS gain_known_cents,
    coalesce(o.job_match_tenths - o.baseline_tenths, 0)::bigint AS gained_tenths,
    (CASE WHEN o.reason = 'no_progress' THEN a.authorized_minutes - a.used_minutes ELSE 0 END)::bigint AS unused_minutes,
    (CASE WHEN o.reason = 'no_progress' THEN a.authorized_cents - a.used_cents ELSE 0 END)::bigint AS unused_cents
  FROM program p LEFT JOIN program_standing s ON s.program_id = p.id LEFT JOIN program_account a ON a.program_id = p.id
    LEFT JOIN outcome o ON o.program_id = p.id
  WHERE p.discharged_on IS NULL OR o.program_id IS NOT NULL;

-- Whole months from the cells, what is left of the first and the last month from the outcomes. Changes not folded yet are
-- counted here as the fold will count them, so that the answer is that of the outcomes themselves at every moment.
CREATE FUNCTION full_duty_tallies(payer uuid, since date, until date)
RETURNS TABLE (clinic_id uuid, strength text, starters int, completers int, full_duty int, full_duty_completers int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  first date := date_trunc('month', since + interval '1 month' - interval '1 day');
  last date := date_trunc('month', until);
BEGIN
  IF NOT may_count_outcomes(payer, NULL) THEN RETURN; END IF;
  RETURN QUERY
    WITH touched AS MATERIALIZED (SELECT DISTINCT t.program_id FROM portfolio_touch t WHERE t.payer_id = payer),
    counted AS (
      SELECT c.clinic_id, c.strength, c.programs, c.completed, c.full_duty, c.full_duty_completed
      FROM portfolio_cell c WHERE c.payer_id = payer AND c.month >= first AND c.month < last
      UNION ALL SELECT f.clinic_id, f.strength, -f.programs, -f.completed, -f.full_duty, -f.full_duty_completed
      FROM portfolio_fact f JOIN touched USING (program_id) WHERE f.payer_id = payer AND f.month >= first AND f.month < last
      UNION ALL SELECT n.clinic_id, n.strength, n.programs, n.completed, n.full_duty, n.full_duty_completed
      FROM portfolio_contribution n JOIN touched USING (program_id) WHERE n.payer_id = payer AND n.month >= first AND n.month < last
      UNION ALL SELECT o.clinic_id, coalesce(o.strength::text, ''), 1, o.completed::int, (o.work_status = 'full_duty')::int,
        (o.work_status = 'full_duty' AND o.completed)::int
      FROM outcome o WHERE o.payer_id = payer AND (o.discharged_on BETWEEN since AND least(until, first - 1)
        OR o.discharged_on BETWEEN greatest(since, last) AND until))
    SELECT n.clinic_id, nullif(n.strength, ''), sum(n.programs)::int, sum(n.completed)::int, sum(n.full_duty)::int,
      sum(n.full_duty_completed)::int
    FROM counted n GROUP BY 1, 2 HAVING sum(n.programs) > 0;
END $$;
REVOKE EXECUTE ON FUNCTION full_duty_tallies(uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION full_duty_tallies(uuid, date, date) TO fullduty_payer, fullduty_case_manager, fullduty_system;

-- A request that was withdrawn, superseded or expired is closed, not decided: it is no first pass.
CREATE OR REPLACE FUNCTION request_tallies(payer uuid, clinic uuid, since timestamptz) RETURNS TABLE (decided int, first_pass int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT count(*)::int, (count(*) FILTER (WHERE NOT EXISTS (SELECT FROM request_action a
      WHERE a.request_id = r.id AND a.type IN ('return', 'ask_information'))))::int
    FROM request r WHERE r.decided_at >= $3 AND EXISTS (SELECT FROM determination d WHERE d.request_id = r.id)
      AND $counted$ || outcomes_of(payer, clinic)
  USING payer, clinic, since;
END $$;

SELECT rebuild_portfolio();
