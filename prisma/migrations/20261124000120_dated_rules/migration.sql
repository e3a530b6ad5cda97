-- Who dated a rule anew, and when; null for what came with the product.
ALTER TABLE "jurisdiction_rule" ADD COLUMN "set_by_id" UUID, ADD COLUMN "set_at" TIMESTAMPTZ(3);

-- Tomorrow in the jurisdiction may be today where the database stands: the service refuses by the jurisdiction's own day,
-- the policies only what is past everywhere.
DROP POLICY platform_add ON jurisdiction_rule;
DROP POLICY platform_undo ON jurisdiction_rule;
CREATE POLICY platform_add ON jurisdiction_rule FOR INSERT TO fullduty_admin
  WITH CHECK ((SELECT acting_for_platform()) AND effective_from >= current_date AND set_by_id = (SELECT acting_person()));
CREATE POLICY platform_undo ON jurisdiction_rule FOR DELETE TO fullduty_admin
  USING ((SELECT acting_for_platform()) AND effective_from >= current_date);
DROP POLICY platform_add ON calendar_exception;
DROP POLICY platform_take_back ON calendar_exception;
CREATE POLICY platform_add ON calendar_exception FOR INSERT TO fullduty_admin
  WITH CHECK ((SELECT acting_for_platform()) AND day >= current_date AND added_by_id = (SELECT acting_person()));
CREATE POLICY platform_take_back ON calendar_exception FOR UPDATE TO fullduty_admin
  USING ((SELECT acting_for_platform()) AND day >= current_date AND holds)
  WITH CHECK ((SELECT acting_for_platform()) AND removed_by_id = (SELECT acting_person()));

-- The platform has no right to anybody's claims: of what a change would touch it learns numbers alone.
CREATE FUNCTION rule_reach(rule_jurisdiction text, rule_clock text, own_states text[])
RETURNS TABLE (open_requests int, live_programs int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (SELECT count(*)::int FROM request r WHERE r.bucket IN ('decide', 'waiting')
      AND r.deadline #>> '{rule,jurisdiction}' = rule_jurisdiction AND r.deadline #>> '{rule,clock}' = rule_clock),
    (SELECT count(*)::int FROM program p WHERE p.discharged_on IS NULL
      AND CASE WHEN rule_jurisdiction = 'default' THEN p.state <> ALL (own_states) ELSE p.state = rule_jurisdiction END)
  WHERE acting_for_platform() $$;
REVOKE EXECUTE ON FUNCTION rule_reach(text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rule_reach(text, text, text[]) TO fullduty_admin;

-- Requests whose running deadline counts by the calendar and spans the day: they keep the days they were received with.
CREATE FUNCTION calendar_reach(calendar_id text, on_day date) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int FROM request r WHERE r.bucket IN ('decide', 'waiting') AND r.due_at >= on_day
    AND r.deadline #>> '{rule,calendar}' = calendar_id AND acting_for_platform() $$;
REVOKE EXECUTE ON FUNCTION calendar_reach(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION calendar_reach(text, date) TO fullduty_admin;
