-- A task is the alarm: when its rule fired, and why.
ALTER TABLE "task" ADD COLUMN "fired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, ADD COLUMN "explanation" JSONB;
UPDATE "task" SET "fired_at" = "created_at";
CREATE INDEX "task_closed_at_fired_at_idx" ON "task"("closed_at", "fired_at");

-- What has happened and not yet woken the rules; everything until now is found by the next sweep.
UPDATE "outbox" SET "handled_at" = "at" WHERE "handled_at" IS NULL;
CREATE INDEX "outbox_handled_at_id_idx" ON "outbox"("handled_at", "id");
CREATE INDEX "program_discharged_on_id_idx" ON "program"("discharged_on", "id");

-- Alarms speak of units, deadlines and lateness: a physician sees the calls, and what a physician holds.
DROP POLICY physician ON task;
CREATE POLICY physician ON task TO fullduty_physician
  USING ((holder_role = 'physician' OR explanation IS NULL OR kind IN ('call_insurer', 'call_physician'))
    AND EXISTS (SELECT FROM program p WHERE p.id = task.program_id))
  WITH CHECK (EXISTS (SELECT FROM program p WHERE p.id = task.program_id));
