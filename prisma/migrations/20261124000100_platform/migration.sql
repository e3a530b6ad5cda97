-- What holds for a whole state (rules, calendars, fee schedules) is the platform's to change.
CREATE FUNCTION acting_for_platform() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT FROM organization o WHERE o.id = (SELECT acting_organization()) AND o.kind = 'platform') $$;

-- A rule is dated, never edited: a new version is added, the one before it gets its last day, and a version that has not
-- begun may be taken back.
DROP POLICY signed_in ON jurisdiction_rule;
CREATE POLICY signed_in ON jurisdiction_rule FOR SELECT USING ((SELECT acting_person()) IS NOT NULL);
GRANT INSERT, DELETE ON jurisdiction_rule TO fullduty_admin;
GRANT UPDATE (effective_to) ON jurisdiction_rule TO fullduty_admin;
CREATE POLICY platform_add ON jurisdiction_rule FOR INSERT TO fullduty_admin
  WITH CHECK ((SELECT acting_for_platform()) AND effective_from > current_date);
CREATE POLICY platform_end ON jurisdiction_rule FOR UPDATE TO fullduty_admin
  USING ((SELECT acting_for_platform())) WITH CHECK ((SELECT acting_for_platform()));
CREATE POLICY platform_undo ON jurisdiction_rule FOR DELETE TO fullduty_admin
  USING ((SELECT acting_for_platform()) AND effective_from > current_date);
