-- What a portfolio of a million programs needs to answer at once: a payer's tasks and decisions without a look at each program.

-- ---- A task carries its payer, as the payer's other long lists do, so that an index answers the policy ------------------
ALTER TABLE task ADD COLUMN "payer_id" UUID;
UPDATE task t SET payer_id = p.payer_id FROM program p WHERE p.id = t.program_id;
ALTER TABLE task ALTER COLUMN "payer_id" SET NOT NULL;
CREATE INDEX "task_payer_id_kind_due_at_closed_at_idx" ON "task"("payer_id", "kind", "due_at", "closed_at");

-- Never another than the program's, whoever writes it.
CREATE FUNCTION task_of_payer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT p.payer_id INTO STRICT NEW.payer_id FROM program p WHERE p.id = NEW.program_id;
  RETURN NEW;
END $$;
CREATE TRIGGER of_payer BEFORE INSERT OR UPDATE OF payer_id, program_id ON task FOR EACH ROW EXECUTE FUNCTION task_of_payer();

DROP POLICY payer ON task;
CREATE POLICY payer ON task TO fullduty_payer
  USING (payer_id = (SELECT acting_organization())) WITH CHECK (payer_id = (SELECT acting_organization()));

-- ---- Decisions in time by clinic, job strength and state too -------------------------------------------------------------
-- The person stays in the key: a person decides one request after the other, so no row is waited for.
DROP TABLE decision_day;
CREATE TABLE "decision_day" (
    "payer_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "person_id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "strength" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "decided" INTEGER NOT NULL,
    "in_time" INTEGER NOT NULL,
    "asked_cents" BIGINT NOT NULL,
    "approved_cents" BIGINT NOT NULL,

    CONSTRAINT "decision_day_pkey" PRIMARY KEY ("payer_id","day","person_id","clinic_id","strength","state")
);
ALTER TABLE decision_day ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON decision_day TO fullduty_app, fullduty_payer;
GRANT SELECT, INSERT, UPDATE, DELETE ON decision_day TO fullduty_system;
CREATE POLICY system_all ON decision_day TO fullduty_system USING (true) WITH CHECK (true);
CREATE POLICY payer ON decision_day TO fullduty_payer USING (payer_id = (SELECT acting_organization()));

-- Under the strength that the job had when it was decided.
CREATE OR REPLACE FUNCTION count_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO decision_day AS t (payer_id, day, person_id, clinic_id, strength, state, decided, in_time, asked_cents, approved_cents)
    SELECT r.payer_id, (NEW.decided_at AT TIME ZONE o.time_zone)::date, NEW.decided_by_id, p.clinic_id, coalesce(p.strength, ''),
      p.state, 1, (r.due_at IS NULL OR NEW.decided_at <= r.due_at)::int, NEW.asked_cents, NEW.price_cents
    FROM request r JOIN program p ON p.id = r.program_id JOIN organization o ON o.id = r.payer_id WHERE r.id = NEW.request_id
  ON CONFLICT (payer_id, day, person_id, clinic_id, strength, state) DO UPDATE SET decided = t.decided + 1,
    in_time = t.in_time + excluded.in_time, asked_cents = t.asked_cents + excluded.asked_cents,
    approved_cents = t.approved_cents + excluded.approved_cents;
  RETURN NULL;
END $$;

-- ---- Counted anew, each payer's cells beside each other on disk: they are read together ----------------------------------
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
    SELECT r.payer_id, (d.decided_at AT TIME ZONE o.time_zone)::date, d.decided_by_id, p.clinic_id, coalesce(p.strength, ''), p.state,
      count(*), count(*) FILTER (WHERE r.due_at IS NULL OR d.decided_at <= r.due_at), sum(d.asked_cents), sum(d.price_cents)
    FROM determination d JOIN request r ON r.id = d.request_id JOIN program p ON p.id = r.program_id
      JOIN organization o ON o.id = r.payer_id GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6;
END $$;

SELECT rebuild_portfolio();
