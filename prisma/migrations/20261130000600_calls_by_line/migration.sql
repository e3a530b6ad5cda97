-- A task carries the clinic, state and job strength of its program too, so that a portfolio counts the calls of a line
-- out of one index.
ALTER TABLE task ADD COLUMN "clinic_id" UUID, ADD COLUMN "state" CHAR(2), ADD COLUMN "strength" TEXT;
UPDATE task t SET clinic_id = p.clinic_id, state = p.state, strength = coalesce(p.strength, '') FROM program p WHERE p.id = t.program_id;
ALTER TABLE task ALTER COLUMN "clinic_id" SET NOT NULL, ALTER COLUMN "state" SET NOT NULL, ALTER COLUMN "strength" SET NOT NULL;
DROP INDEX "task_payer_id_kind_due_at_closed_at_idx";
CREATE INDEX "task_calls_idx" ON "task"("payer_id", "kind", "due_at", "closed_at", "clinic_id", "state", "strength");

-- Never another than the program's, whoever writes it, and whatever becomes of the program.
CREATE FUNCTION task_of_program() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT p.payer_id, p.clinic_id, p.state, coalesce(p.strength, '')
    INTO STRICT NEW.payer_id, NEW.clinic_id, NEW.state, NEW.strength FROM program p WHERE p.id = NEW.program_id;
  RETURN NEW;
END $$;
DROP TRIGGER of_payer ON task;
DROP FUNCTION task_of_payer();
CREATE TRIGGER of_program BEFORE INSERT OR UPDATE OF program_id, payer_id, clinic_id, state, strength ON task
  FOR EACH ROW EXECUTE FUNCTION task_of_program();

CREATE FUNCTION tasks_follow_program() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE task SET payer_id = NEW.payer_id WHERE program_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER tasks_follow AFTER UPDATE OF payer_id, clinic_id, state, strength ON program FOR EACH ROW
  WHEN ((OLD.payer_id, OLD.clinic_id, OLD.state, OLD.strength) IS DISTINCT FROM (NEW.payer_id, NEW.clinic_id, NEW.state, NEW.strength))
  EXECUTE FUNCTION tasks_follow_program();
