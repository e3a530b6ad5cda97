-- Calendars are data: a shipped holiday table under a name, and dated exceptions that an administrator of the platform adds.
CREATE TABLE "calendar" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "day_word" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "state" CHAR(2),
    "citation" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "first_year" INTEGER NOT NULL,
    "last_year" INTEGER NOT NULL,
    CONSTRAINT "calendar_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "calendar_state_key" ON "calendar"("state");
ALTER TABLE "calendar" ADD CONSTRAINT calendar_years CHECK (first_year <= last_year);

CREATE TABLE "calendar_exception" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "calendar_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "works" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "holds" BOOLEAN DEFAULT true,
    "removed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),
    CONSTRAINT "calendar_exception_pkey" PRIMARY KEY ("id")
);
-- Of a day one exception at most holds; of those taken back `holds` is null, and there may be many.
CREATE UNIQUE INDEX "calendar_exception_calendar_id_day_holds_key" ON "calendar_exception"("calendar_id", "day", "holds");
ALTER TABLE "calendar_exception" ADD CONSTRAINT calendar_exception_held CHECK (coalesce(holds, false) = (removed_at IS NULL));
ALTER TABLE "calendar_exception" ADD CONSTRAINT "calendar_exception_calendar_id_fkey"
  FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['calendar', 'calendar_exception'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT ON %I TO fullduty_app, fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, '
      'fullduty_worker, fullduty_case_manager, fullduty_admin', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fullduty_system', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO fullduty_system USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT USING ((SELECT acting_person()) IS NOT NULL)', name);
  END LOOP;
END $$;

GRANT INSERT ON calendar TO fullduty_admin;
CREATE POLICY platform_add ON calendar FOR INSERT TO fullduty_admin WITH CHECK ((SELECT acting_for_platform()));
-- Only a day to come can be changed; a change is taken back, never removed, and only while its day is still to come.
GRANT INSERT, UPDATE (holds, removed_at, removed_by_id) ON calendar_exception TO fullduty_admin;
CREATE POLICY platform_add ON calendar_exception FOR INSERT TO fullduty_admin
  WITH CHECK ((SELECT acting_for_platform()) AND day > current_date AND added_by_id = (SELECT acting_person()));
CREATE POLICY platform_take_back ON calendar_exception FOR UPDATE TO fullduty_admin
  USING ((SELECT acting_for_platform()) AND day > current_date AND holds)
  WITH CHECK ((SELECT acting_for_platform()) AND removed_by_id = (SELECT acting_person()));
