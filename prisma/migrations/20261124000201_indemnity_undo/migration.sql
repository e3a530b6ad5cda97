-- A dated indemnity rate that nobody has been injured under yet may be taken back.
GRANT DELETE ON indemnity_rate TO fullduty_admin;
CREATE POLICY platform_undo ON indemnity_rate FOR DELETE TO fullduty_admin
  USING (added_by_id IS NOT NULL AND (SELECT acting_for_platform()));
