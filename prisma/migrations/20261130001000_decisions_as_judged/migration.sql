-- A decision keeps what it was judged by, and a first pass reaches back over the versions that a request replaced.

-- ---- By what a decision was judged ---------------------------------------------------------------------------------------
-- Its due instant (null: none was set) and its job's strength ('' where none is published). Both go on to change: a held week
-- has a due instant of its own, and a job is rated anew. The clinic reads a decision by its columns; these are not among them.
ALTER TABLE determination ADD COLUMN "due_at" TIMESTAMPTZ(3), ADD COLUMN "strength" TEXT;

-- As frozen with the decision; where nothing was, as the request still says, a held one's by its own deadline.
ALTER TABLE determination DISABLE TRIGGER keep;
UPDATE determination d SET
    due_at = CASE WHEN d.packet -> 'clock' ? 'deadline' THEN (d.packet #>> '{clock,deadline,dueAt}')::timestamptz
      WHEN r.status = 'held_at_gate' THEN (r.deadline ->> 'dueAt')::timestamptz ELSE r.due_at END,
    strength = CASE WHEN d.packet #> '{evidence,program}' ? 'strength'
      THEN coalesce(d.packet #>> '{evidence,program,strength}', '') ELSE r.strength END
  FROM request r WHERE r.id = d.request_id;
ALTER TABLE determination ENABLE TRIGGER keep;
ALTER TABLE determination ALTER COLUMN "strength" SET NOT NULL;

-- Never others than the request's at this moment, whoever writes the decision.
CREATE FUNCTION judge_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT r.due_at, r.strength INTO STRICT NEW.due_at, NEW.strength FROM request r WHERE r.id = NEW.request_id;
  RETURN NEW;
END $$;
CREATE TRIGGER judge BEFORE INSERT ON determination FOR EACH ROW EXECUTE FUNCTION judge_decision();

-- ---- Which decisions count, and as what ----------------------------------------------------------------------------------
-- Those on what a clinic asked. A version by which the payer approves after all is its own, decided the moment it is timed.
CREATE VIEW counted_decision AS
  SELECT d.request_id, r.refers_to_id, r.decided_at, r.payer_id, (d.decided_at AT TIME ZONE o.time_zone)::date AS day,
    d.decided_by_id AS person_id, r.clinic_id, d.strength, r.state, (d.due_at IS NULL OR d.decided_at <= d.due_at)::int AS in_time,
    d.asked_cents, d.price_cents AS approved_cents
  FROM determination d JOIN request r ON r.id = d.request_id JOIN organization o ON o.id = r.payer_id
  WHERE r.refers_to_id IS NULL OR NOT EXISTS (SELECT FROM request_action a WHERE a.request_id = r.id AND a.type = 'reopen');
REVOKE ALL ON counted_decision FROM PUBLIC;

CREATE OR REPLACE FUNCTION count_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO decision_day AS t (payer_id, day, person_id, clinic_id, strength, state, decided, in_time, asked_cents, approved_cents)
    SELECT payer_id, day, person_id, clinic_id, strength, state, 1, in_time, asked_cents, approved_cents
    FROM counted_decision WHERE request_id = NEW.request_id
  ON CONFLICT (payer_id, day, person_id, clinic_id, strength, state) DO UPDATE SET decided = t.decided + 1,
    in_time = t.in_time + excluded.in_time, asked_cents = t.asked_cents + excluded.asked_cents,
    approved_cents = t.approved_cents + excluded.approved_cents;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION rebuild_portfolio() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  LOCK TABLE portfolio_cell, portfolio_fact, portfolio_touch, decision_day IN EXCLUSIVE MODE;
  DELETE FROM portfolio_touch;
  DELETE FROM portfolio_fact;
  DELETE FROM portfolio_cell;
  DELETE FROM decision_day;
  INSERT INTO portfolio_fact (program_id, payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents)
    SELECT program_id, payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents FROM portfolio_contribution;
  INSERT INTO portfolio_cell (payer_id, month, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed, full_duty, full_duty_completed, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gain_known_cents, gained_tenths, unused_minutes, unused_cents)
    SELECT payer_id, month, clinic_id, strength, state, sum(programs), sum(awaiting), sum(flat), sum(ready), sum(unprojected), sum(completed), sum(full_duty), sum(full_duty_completed), sum(stopped), sum(authorized_cents), sum(used_cents), sum(projected_cents), sum(cost_cents), sum(gain_known_cents), sum(gained_tenths), sum(unused_minutes), sum(unused_cents)
    FROM portfolio_fact GROUP BY payer_id, month, clinic_id, strength, state ORDER BY payer_id, month, clinic_id, strength, state;
  INSERT INTO decision_day (payer_id, day, person_id, clinic_id, strength, state, decided, in_time, asked_cents, approved_cents)
    SELECT payer_id, day, person_id, clinic_id, strength, state, count(*), sum(in_time), sum(asked_cents), sum(approved_cents)
    FROM counted_decision GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6;
END $$;

-- ---- Decided on first pass -----------------------------------------------------------------------------------------------
-- Neither this version nor one that it replaced was returned or asked about. Only a version before its decision is replaced,
-- so a reconsideration begins an ask of its own. Many small looks: compiling them takes longer than looking.
CREATE OR REPLACE FUNCTION request_tallies(payer uuid, clinic uuid, since timestamptz) RETURNS TABLE (decided int, first_pass int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT count(*)::int, (count(*) FILTER (WHERE NOT EXISTS (
      WITH RECURSIVE version AS (
        SELECT d.request_id AS id, d.refers_to_id
        UNION ALL
        SELECT e.id, e.refers_to_id FROM version v JOIN request e ON e.id = v.refers_to_id AND e.status = 'superseded')
      SELECT FROM version v JOIN request_action a ON a.request_id = v.id AND a.type IN ('return', 'ask_information'))))::int
    FROM counted_decision d WHERE decided_at >= $3 AND $counted$ || outcomes_of(payer, clinic)
  USING payer, clinic, since;
END $$;

SELECT rebuild_portfolio();
