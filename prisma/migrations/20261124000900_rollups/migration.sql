-- Roll-ups of a payer's portfolio. A change leaves a touch in its own transaction (an insert that waits for nobody); the
-- fold takes the touches away and moves each program's figures from where they were counted to where they belong now.
CREATE TABLE "portfolio_touch" (
    "id" BIGSERIAL NOT NULL,
    "payer_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,

    CONSTRAINT "portfolio_touch_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "portfolio_touch_payer_id_id_idx" ON "portfolio_touch"("payer_id", "id");

CREATE TABLE "portfolio_fact" (
    "program_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "clinic_id" UUID NOT NULL,
    "strength" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "programs" INTEGER NOT NULL,
    "awaiting" INTEGER NOT NULL,
    "flat" INTEGER NOT NULL,
    "ready" INTEGER NOT NULL,
    "unprojected" INTEGER NOT NULL,
    "completed" INTEGER NOT NULL,
    "full_duty" INTEGER NOT NULL,
    "full_duty_completed" INTEGER NOT NULL,
    "stopped" INTEGER NOT NULL,
    "authorized_cents" BIGINT NOT NULL,
    "used_cents" BIGINT NOT NULL,
    "projected_cents" BIGINT NOT NULL,
    "cost_cents" BIGINT NOT NULL,
    "gain_known_cents" BIGINT NOT NULL,
    "gained_tenths" BIGINT NOT NULL,
    "unused_minutes" BIGINT NOT NULL,
    "unused_cents" BIGINT NOT NULL,

    CONSTRAINT "portfolio_fact_pkey" PRIMARY KEY ("program_id")
);

CREATE TABLE "portfolio_cell" (
    "payer_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "clinic_id" UUID NOT NULL,
    "strength" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "programs" BIGINT NOT NULL,
    "awaiting" BIGINT NOT NULL,
    "flat" BIGINT NOT NULL,
    "ready" BIGINT NOT NULL,
    "unprojected" BIGINT NOT NULL,
    "completed" BIGINT NOT NULL,
    "full_duty" BIGINT NOT NULL,
    "full_duty_completed" BIGINT NOT NULL,
    "stopped" BIGINT NOT NULL,
    "authorized_cents" BIGINT NOT NULL,
    "used_cents" BIGINT NOT NULL,
    "projected_cents" BIGINT NOT NULL,
    "cost_cents" BIGINT NOT NULL,
    "gain_known_cents" BIGINT NOT NULL,
    "gained_tenths" BIGINT NOT NULL,
    "unused_minutes" BIGINT NOT NULL,
    "unused_cents" BIGINT NOT NULL,

    CONSTRAINT "portfolio_cell_pkey" PRIMARY KEY ("payer_id","month","clinic_id","strength","state")
);

CREATE TABLE "decision_day" (
    "payer_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "person_id" UUID NOT NULL,
    "decided" INTEGER NOT NULL,
    "in_time" INTEGER NOT NULL,
    "asked_cents" BIGINT NOT NULL,
    "approved_cents" BIGINT NOT NULL,

    CONSTRAINT "decision_day_pkey" PRIMARY KEY ("payer_id","day","person_id")
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['portfolio_touch', 'portfolio_fact', 'portfolio_cell', 'decision_day'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT ON %I TO fullduty_app', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fullduty_system', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO fullduty_system USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
-- A payer reads its own counts; what single programs add to them is nobody's to read.
GRANT SELECT ON portfolio_cell, decision_day TO fullduty_payer;
CREATE POLICY payer ON portfolio_cell TO fullduty_payer USING (payer_id = (SELECT acting_organization()));
CREATE POLICY payer ON decision_day TO fullduty_payer USING (payer_id = (SELECT acting_organization()));

-- What a program adds now. Money unused counts once the stop rule has ended the program: authorized and not used.
CREATE VIEW portfolio_contribution AS
  SELECT p.id AS program_id, p.payer_id, coalesce(date_trunc('month', o.discharged_on)::date, 'infinity') AS month, p.clinic_id,
    coalesce(p.strength, '') AS strength, p.state, 1 AS programs,
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
  -- Ended without an outcome is a discharge half way: counted when the outcome is there.
  WHERE p.discharged_on IS NULL OR o.program_id IS NOT NULL;
REVOKE ALL ON portfolio_contribution FROM PUBLIC;

CREATE FUNCTION touch_portfolio() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'program' THEN
    INSERT INTO portfolio_touch (payer_id, program_id) SELECT payer_id, id FROM changed;
  ELSE
    INSERT INTO portfolio_touch (payer_id, program_id) SELECT payer_id, program_id FROM changed;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_new AFTER INSERT ON program REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_portfolio();
CREATE TRIGGER touch_changed AFTER UPDATE ON program REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_portfolio();
-- Standing and account are saved together, the account last.
CREATE TRIGGER touch_new AFTER INSERT ON program_account REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_portfolio();
CREATE TRIGGER touch_changed AFTER UPDATE ON program_account REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_portfolio();
CREATE TRIGGER touch_new AFTER INSERT ON outcome REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_portfolio();
CREATE TRIGGER touch_changed AFTER UPDATE ON outcome REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_portfolio();

-- Counts up to `most` touches of a payer; one fold of a payer at a time, another goes away empty-handed.
-- Returns how many touches were taken.
CREATE FUNCTION fold_portfolio(payer uuid, most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE taken uuid[]; touched int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('portfolio ' || payer, 0)) THEN RETURN 0; END IF;
  WITH gone AS (DELETE FROM portfolio_touch t USING (
      SELECT id FROM portfolio_touch WHERE payer_id = payer ORDER BY id LIMIT most) x
    WHERE t.id = x.id RETURNING t.program_id)
  SELECT count(*), coalesce(array_agg(DISTINCT program_id), '{}') INTO touched, taken FROM gone;
  IF touched = 0 THEN RETURN 0; END IF;
  -- This statement sees all that was committed before it began: a touch is never taken without the change it speaks of.
  WITH old AS (SELECT * FROM portfolio_fact WHERE program_id = ANY (taken)),
    now AS MATERIALIZED (SELECT * FROM portfolio_contribution WHERE program_id = ANY (taken)),
    dropped AS (DELETE FROM portfolio_fact WHERE program_id IN (SELECT program_id FROM old EXCEPT SELECT program_id FROM now)),
    saved AS (INSERT INTO portfolio_fact (program_id, payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents)
      SELECT program_id, payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents FROM now
      ON CONFLICT (program_id) DO UPDATE SET payer_id = excluded.payer_id, month = excluded.month, clinic_id = excluded.clinic_id, strength = excluded.strength, state = excluded.state, programs = excluded.programs, awaiting = excluded.awaiting, flat = excluded.flat, ready = excluded.ready, unprojected = excluded.unprojected, completed = excluded.completed, full_duty = excluded.full_duty, full_duty_completed = excluded.full_duty_completed, stopped = excluded.stopped, authorized_cents = excluded.authorized_cents, used_cents = excluded.used_cents, projected_cents = excluded.projected_cents, cost_cents = excluded.cost_cents, gain_known_cents = excluded.gain_known_cents, gained_tenths = excluded.gained_tenths, unused_minutes = excluded.unused_minutes, unused_cents = excluded.unused_cents)
  INSERT INTO portfolio_cell AS t (payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents)
    SELECT payer_id, month, clinic_id, strength, state, sum(programs), sum(awaiting), sum(flat), sum(ready), sum(unprojected), sum(completed), sum(full_duty), sum(full_duty_completed), sum(stopped), sum(authorized_cents), sum(used_cents), sum(projected_cents), sum(cost_cents), sum(gain_known_cents), sum(gained_tenths), sum(unused_minutes), sum(unused_cents)
    FROM (SELECT payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents FROM now
      UNION ALL SELECT payer_id, month, clinic_id, strength, state, -programs, -awaiting, -flat, -ready, -unprojected, -completed, -full_duty, -full_duty_completed, -stopped, -authorized_cents, -used_cents, -projected_cents, -cost_cents, -gain_known_cents, -gained_tenths, -unused_minutes, -unused_cents FROM old) moved
    GROUP BY payer_id, month, clinic_id, strength, state ORDER BY payer_id, month, clinic_id, strength, state
  ON CONFLICT (payer_id, month, clinic_id, strength, state) DO UPDATE SET
    programs = t.programs + excluded.programs,
    awaiting = t.awaiting + excluded.awaiting,
    flat = t.flat + excluded.flat,
    ready = t.ready + excluded.ready,
    unprojected = t.unprojected + excluded.unprojected,
    completed = t.completed + excluded.completed,
    full_duty = t.full_duty + excluded.full_duty,
    full_duty_completed = t.full_duty_completed + excluded.full_duty_completed,
    stopped = t.stopped + excluded.stopped,
    authorized_cents = t.authorized_cents + excluded.authorized_cents,
    used_cents = t.used_cents + excluded.used_cents,
    projected_cents = t.projected_cents + excluded.projected_cents,
    cost_cents = t.cost_cents + excluded.cost_cents,
    gain_known_cents = t.gain_known_cents + excluded.gain_known_cents,
    gained_tenths = t.gained_tenths + excluded.gained_tenths,
    unused_minutes = t.unused_minutes + excluded.unused_minutes,
    unused_cents = t.unused_cents + excluded.unused_cents;
  RETURN touched;
END $$;
REVOKE EXECUTE ON FUNCTION fold_portfolio(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fold_portfolio(uuid, int) TO fullduty_system;

-- The same for the payer that asks, before it reads: a small portfolio is exact at once, a large one a few seconds late.
CREATE FUNCTION fold_own_portfolio(most int) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT fold_portfolio(acting_organization(), most) $$;
REVOKE EXECUTE ON FUNCTION fold_own_portfolio(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fold_own_portfolio(int) TO fullduty_payer;

-- Counts everything anew: after rows were written past the triggers, and to prove that the folds add up.
CREATE FUNCTION rebuild_portfolio() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  LOCK TABLE portfolio_cell, portfolio_fact, portfolio_touch, decision_day IN EXCLUSIVE MODE;
  DELETE FROM portfolio_touch;
  DELETE FROM portfolio_fact;
  DELETE FROM portfolio_cell;
  DELETE FROM decision_day;
  INSERT INTO portfolio_fact (program_id, payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents)
    SELECT program_id, payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents FROM portfolio_contribution;
  INSERT INTO portfolio_cell (payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents)
    SELECT payer_id, month, clinic_id, strength, state, sum(programs), sum(awaiting), sum(flat), sum(ready), sum(unprojected), sum(completed), sum(full_duty), sum(full_duty_completed), sum(stopped), sum(authorized_cents), sum(used_cents), sum(projected_cents), sum(cost_cents), sum(gain_known_cents), sum(gained_tenths), sum(unused_minutes), sum(unused_cents) FROM portfolio_fact GROUP BY payer_id, month, clinic_id, strength, state;
  INSERT INTO decision_day (payer_id, day, person_id, decided, in_time, asked_cents, approved_cents)
    SELECT r.payer_id, (d.decided_at AT TIME ZONE o.time_zone)::date, d.decided_by_id, count(*),
      count(*) FILTER (WHERE r.due_at IS NULL OR d.decided_at <= r.due_at), sum(d.asked_cents), sum(d.price_cents)
    FROM determination d JOIN request r ON r.id = d.request_id JOIN organization o ON o.id = r.payer_id GROUP BY 1, 2, 3;
END $$;
REVOKE EXECUTE ON FUNCTION rebuild_portfolio() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rebuild_portfolio() TO fullduty_system;

-- A person decides one request after the other: the day's row is waited for by nobody else.
CREATE FUNCTION count_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO decision_day AS t (payer_id, day, person_id, decided, in_time, asked_cents, approved_cents)
    SELECT r.payer_id, (NEW.decided_at AT TIME ZONE o.time_zone)::date, NEW.decided_by_id, 1,
      (r.due_at IS NULL OR NEW.decided_at <= r.due_at)::int, NEW.asked_cents, NEW.price_cents
    FROM request r JOIN organization o ON o.id = r.payer_id WHERE r.id = NEW.request_id
  ON CONFLICT (payer_id, day, person_id) DO UPDATE SET decided = t.decided + 1, in_time = t.in_time + excluded.in_time,
    asked_cents = t.asked_cents + excluded.asked_cents, approved_cents = t.approved_cents + excluded.approved_cents;
  RETURN NULL;
END $$;
CREATE TRIGGER count_decision AFTER INSERT ON determination FOR EACH ROW EXECUTE FUNCTION count_decision();

-- How many running programs each adjustor has, from the index alone.
CREATE INDEX "program_payer_id_discharged_on_adjustor_id_idx" ON "program"("payer_id", "discharged_on", "adjustor_id");

SELECT rebuild_portfolio();
