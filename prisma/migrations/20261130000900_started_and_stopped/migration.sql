-- Outcomes count the programs that started, an approved stay is the only promise, and what the stop rule left unused is what
-- its discharges left.

-- ---- Whether a program started: one session attended, or one weekly report after the baseline ----------------------------
ALTER TABLE "outcome" ADD COLUMN "started" BOOLEAN;
UPDATE outcome o SET started = EXISTS (SELECT FROM program_session s WHERE s.program_id = o.program_id AND s.attended)
  OR EXISTS (SELECT FROM report r WHERE r.program_id = o.program_id AND r.week > 0)
  OR EXISTS (SELECT FROM program_account a WHERE a.program_id = o.program_id AND a.used_sessions > 0);
ALTER TABLE "outcome" ALTER COLUMN "started" SET NOT NULL;
-- Read by all who read outcomes whole; by the employer too, who is asked how a return lasted.
GRANT SELECT (started) ON outcome TO fullduty_employer;

-- A stay that nobody approved was no promise, and no report was owed in it.
UPDATE outcome o SET promised_on = NULL, reports_due = 0, reports_on_time = 0
  WHERE NOT EXISTS (SELECT FROM stay_entry s WHERE s.program_id = o.program_id AND s.frozen_at IS NOT NULL);

-- ---- Whether the stop rule ended it: for want of progress, the flat weeks in a row at the payer's threshold for discharge ----
ALTER TABLE "outcome" ADD COLUMN "stop_rule" BOOLEAN;
UPDATE outcome o SET stop_rule = o.started AND o.reason = 'no_progress' AND EXISTS (
  SELECT FROM program_standing s WHERE s.program_id = o.program_id AND s.action IN ('discharge', 'escalate'));
ALTER TABLE "outcome" ALTER COLUMN "stop_rule" SET NOT NULL;
ALTER TABLE outcome ADD CONSTRAINT stop_rule_ends_a_start CHECK (NOT stop_rule OR (started AND reason = 'no_progress'));

-- ---- Counted of those that started ---------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION outcome_tallies(payer uuid, clinic uuid, since date, until date)
RETURNS TABLE (clinic_id uuid, strength text, starters int, completers int, full_duty int, full_duty_completers int, promised int,
  stay_kept int, reports_due int, reports_on_time int, known_30 int, durable_30 int, known_90 int, durable_90 int, cost_cents bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT clinic_id, strength::text, count(*)::int, (count(*) FILTER (WHERE completed))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND completed))::int, count(promised_on)::int,
      (count(*) FILTER (WHERE discharged_on <= promised_on))::int, sum(reports_due)::int, sum(reports_on_time)::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_30 <> 'not_reached'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_30 = 'full_duty'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_90 <> 'not_reached'))::int,
      (count(*) FILTER (WHERE work_status = 'full_duty' AND status_90 = 'full_duty'))::int, sum(cost_cents)::bigint
    FROM outcome WHERE started AND discharged_on BETWEEN $3 AND $4 AND $counted$ || outcomes_of(payer, clinic) || ' GROUP BY 1, 2'
  USING payer, clinic, since, until;
END $$;

CREATE OR REPLACE FUNCTION outcome_overruns(payer uuid, clinic uuid, since date, until date) RETURNS TABLE (days int, programs int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT greatest(0, discharged_on - promised_on), count(*)::int
    FROM outcome WHERE started AND promised_on IS NOT NULL AND discharged_on BETWEEN $3 AND $4
      AND $counted$ || outcomes_of(payer, clinic) || ' GROUP BY 1'
  USING payer, clinic, since, until;
END $$;

CREATE OR REPLACE FUNCTION similar_outcomes(payer uuid, clinic uuid, level text, low_tenths int, high_tenths int, since date)
RETURNS TABLE (programs int, full_duty int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE o.work_status = 'full_duty'))::int
  FROM outcome o WHERE may_count_outcomes(payer, clinic) AND o.payer_id = payer AND o.clinic_id = clinic AND o.started
    AND o.discharged_on >= since AND o.strength = level AND o.baseline_tenths BETWEEN low_tenths AND high_tenths $$;

CREATE OR REPLACE FUNCTION published_scorecard(page text, since date, until date)
RETURNS TABLE (clinic_name text, clinic_state text, time_zone text, starters int, completers int, full_duty int,
  full_duty_completers int, starters_by_strength jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH card AS (SELECT c.id, c.name, c.state::text AS state, c.time_zone FROM scorecard_page s JOIN organization c ON c.id = s.clinic_id
    WHERE s.slug = page AND s.published_at IS NOT NULL),
  level AS (SELECT coalesce(o.strength::text, '') AS strength, count(*)::int AS starters,
      (count(*) FILTER (WHERE o.completed))::int AS completers, (count(*) FILTER (WHERE o.work_status = 'full_duty'))::int AS full_duty,
      (count(*) FILTER (WHERE o.work_status = 'full_duty' AND o.completed))::int AS full_duty_completers
    FROM outcome o WHERE o.clinic_id = (SELECT id FROM card) AND o.started AND o.discharged_on BETWEEN since AND until GROUP BY 1),
  counted AS (SELECT sum(l.starters)::int AS starters, sum(l.completers)::int AS completers, sum(l.full_duty)::int AS full_duty,
      sum(l.full_duty_completers)::int AS full_duty_completers, jsonb_object_agg(l.strength, l.starters) AS by_strength FROM level l)
  SELECT card.name, card.state, card.time_zone, n.starters, n.completers, n.full_duty, n.full_duty_completers, n.by_strength
  FROM card LEFT JOIN counted n ON n.completers >= 20 $$;

CREATE OR REPLACE FUNCTION full_duty_tallies(payer uuid, since date, until date)
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
      FROM outcome o WHERE o.payer_id = payer AND o.started AND (o.discharged_on BETWEEN since AND least(until, first - 1)
        OR o.discharged_on BETWEEN greatest(since, last) AND until))
    SELECT n.clinic_id, nullif(n.strength, ''), sum(n.programs)::int, sum(n.completed)::int, sum(n.full_duty)::int,
      sum(n.full_duty_completed)::int
    FROM counted n GROUP BY 1, 2 HAVING sum(n.programs) > 0;
END $$;

-- What a program adds now: while it runs, and once it has ended if it had started. What the stop rule left unused is what the
-- account has left, less what had lapsed by the last day, and less what was approved after it: the discharge left neither.
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
    coalesce(o.stop_rule, false)::int AS stopped,
    coalesce(a.authorized_cents, 0)::bigint AS authorized_cents, coalesce(a.used_cents, 0)::bigint AS used_cents,
    coalesce(a.projected_cents, 0)::bigint AS projected_cents, coalesce(o.cost_cents, 0)::bigint AS cost_cents,
    (CASE WHEN o.job_match_tenths - o.baseline_tenths IS NULL THEN 0 ELSE o.cost_cents END)::bigint AS gain_known_cents,
    coalesce(o.job_match_tenths - o.baseline_tenths, 0)::bigint AS gained_tenths,
    coalesce(CASE WHEN o.stop_rule THEN a.authorized_minutes - a.used_minutes - other.minutes END, 0)::bigint AS unused_minutes,
    coalesce(CASE WHEN o.stop_rule THEN a.authorized_cents - a.used_cents - other.cents END, 0)::bigint AS unused_cents
  FROM program p LEFT JOIN program_standing s ON s.program_id = p.id LEFT JOIN program_account a ON a.program_id = p.id
    LEFT JOIN outcome o ON o.program_id = p.id
    LEFT JOIN LATERAL (
      SELECT coalesce(sum(z.minutes - z.used_minutes), 0) AS minutes, coalesce(sum(z.price_cents - z.used_cents), 0) AS cents
      FROM "authorization" z JOIN organization c ON c.id = p.clinic_id
      WHERE o.stop_rule AND z.program_id = p.id
        AND (z.end_on <= o.discharged_on OR (z.approved_at AT TIME ZONE c.time_zone)::date > o.discharged_on)) other ON true
  WHERE p.discharged_on IS NULL OR o.started;

-- The roll-ups are rebuilt by the next migration, which changes what they count of decisions.
