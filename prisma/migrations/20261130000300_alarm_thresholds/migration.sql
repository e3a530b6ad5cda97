-- When alarms tell and when an unfinished request lapses, as a payer may set it. The ranges are those of domain/progress/threshold-specs.ts.
ALTER TABLE "payer_policy"
  ADD COLUMN "case_manager_told_business_days" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "adjustor_told_business_days" INTEGER NOT NULL DEFAULT 2,
  ADD COLUMN "stay_ending_business_days" INTEGER NOT NULL DEFAULT 5,
  ADD COLUMN "first_warning_business_days" INTEGER NOT NULL DEFAULT 2,
  ADD COLUMN "second_warning_business_days" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "last_warning_hours" INTEGER NOT NULL DEFAULT 4,
  ADD COLUMN "held_week_business_days" INTEGER NOT NULL DEFAULT 2,
  ADD COLUMN "follow_up_business_days" INTEGER NOT NULL DEFAULT 5,
  ADD COLUMN "draft_expires_days" INTEGER NOT NULL DEFAULT 60,
  ADD COLUMN "returned_expires_days" INTEGER NOT NULL DEFAULT 30,
  ADD COLUMN "unanswered_expires_days" INTEGER NOT NULL DEFAULT 30;

ALTER TABLE "payer_policy"
  ADD CONSTRAINT "payer_policy_alarm_ranges" CHECK (
    case_manager_told_business_days BETWEEN 1 AND 10
    AND adjustor_told_business_days BETWEEN 1 AND 10
    AND stay_ending_business_days BETWEEN 1 AND 20
    AND first_warning_business_days BETWEEN 1 AND 10
    AND second_warning_business_days BETWEEN 1 AND 10
    AND last_warning_hours BETWEEN 1 AND 12
    AND held_week_business_days BETWEEN 1 AND 10
    AND follow_up_business_days BETWEEN 1 AND 30
    AND draft_expires_days BETWEEN 7 AND 365
    AND returned_expires_days BETWEEN 7 AND 180
    AND unanswered_expires_days BETWEEN 7 AND 180
    AND case_manager_told_business_days <= adjustor_told_business_days
    AND second_warning_business_days <= first_warning_business_days);
