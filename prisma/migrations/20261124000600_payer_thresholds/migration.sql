-- Everything a payer may set, each version from a day on. The ranges are those of domain/progress/thresholds.ts.
ALTER TABLE "payer_policy"
  ADD COLUMN "flat_weeks_to_call" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "flat_weeks_to_escalate" INTEGER NOT NULL DEFAULT 3,
  ADD COLUMN "report_due_business_days" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "report_due_time" TEXT NOT NULL DEFAULT '17:00',
  ADD COLUMN "excused_below_percent" INTEGER NOT NULL DEFAULT 50,
  ADD COLUMN "extension_opens_business_days" INTEGER NOT NULL DEFAULT 5,
  ADD COLUMN "on_track_percent" INTEGER NOT NULL DEFAULT 100,
  ADD COLUMN "stretch_percent" INTEGER NOT NULL DEFAULT 150,
  ADD COLUMN "nearly_used_percent" INTEGER NOT NULL DEFAULT 20,
  ADD COLUMN "unsigned_business_days" INTEGER NOT NULL DEFAULT 5,
  ADD COLUMN "set_by_id" UUID,
  ADD COLUMN "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "payer_policy"
  ADD CONSTRAINT "payer_policy_ranges" CHECK (
    minimum_gain_tenths BETWEEN 1 AND 200 AND flat_weeks_to_call BETWEEN 1 AND 8
    AND flat_weeks_to_discharge BETWEEN 1 AND 12 AND flat_weeks_to_escalate BETWEEN 1 AND 16
    AND flat_weeks_to_call <= flat_weeks_to_discharge AND flat_weeks_to_discharge <= flat_weeks_to_escalate
    AND report_due_business_days BETWEEN 1 AND 5 AND report_due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    AND excused_below_percent BETWEEN 1 AND 100 AND extension_opens_business_days BETWEEN 0 AND 30
    AND on_track_percent BETWEEN 50 AND 200 AND stretch_percent BETWEEN 50 AND 400 AND on_track_percent <= stretch_percent
    AND adjustor_limit_cents BETWEEN 0 AND 100000000 AND nearly_used_percent BETWEEN 1 AND 50
    AND unsigned_business_days BETWEEN 1 AND 30);

-- A version is never edited. Nobody of the payer's dates one back, and only one that has not begun is taken back. The
-- command knows the payer's own day; these hold whatever the zone, a day's difference aside.
CREATE POLICY not_backdated ON payer_policy AS RESTRICTIVE FOR INSERT TO fullduty_payer, fullduty_admin
  WITH CHECK (effective_from >= (now() AT TIME ZONE 'UTC')::date);
GRANT DELETE ON payer_policy TO fullduty_payer, fullduty_admin;
CREATE POLICY not_begun ON payer_policy FOR DELETE TO fullduty_payer, fullduty_admin
  USING (payer_id = (SELECT acting_organization()) AND effective_from >= (now() AT TIME ZONE 'UTC')::date);
