-- A program discharged without a planned stay promised no date: it neither kept one nor passed it.
ALTER TABLE "outcome" ALTER COLUMN "promised_on" DROP NOT NULL;

-- Until now such a program was given its last day as its promise.
UPDATE outcome o SET promised_on = NULL
  WHERE promised_on = discharged_on AND NOT EXISTS (SELECT FROM stay_entry s WHERE s.program_id = o.program_id);

DROP FUNCTION outcome_tallies(uuid, uuid, date, date);
CREATE FUNCTION outcome_tallies(payer uuid, clinic uuid, since date, until date)
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
    FROM outcome WHERE discharged_on BETWEEN $3 AND $4 AND $counted$ || outcomes_of(payer, clinic) || ' GROUP BY 1, 2'
  USING payer, clinic, since, until;
END $$;
REVOKE EXECUTE ON FUNCTION outcome_tallies(uuid, uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outcome_tallies(uuid, uuid, date, date)
  TO fullduty_payer, fullduty_clinic, fullduty_case_manager, fullduty_system;

-- Days past the promised date, early and on time as 0, and how many programs; without a promise there is nothing to pass.
CREATE OR REPLACE FUNCTION outcome_overruns(payer uuid, clinic uuid, since date, until date) RETURNS TABLE (days int, programs int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_count_outcomes(payer, clinic) THEN RETURN; END IF;
  RETURN QUERY EXECUTE $counted$
    SELECT greatest(0, discharged_on - promised_on), count(*)::int
    FROM outcome WHERE promised_on IS NOT NULL AND discharged_on BETWEEN $3 AND $4 AND $counted$ || outcomes_of(payer, clinic)
      || ' GROUP BY 1'
  USING payer, clinic, since, until;
END $$;
