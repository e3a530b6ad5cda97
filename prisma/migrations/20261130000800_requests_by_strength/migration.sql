-- A request carries the job strength of its program, '' where none is published, so that a queue is filtered by it
-- without a look at each program.
ALTER TABLE request ADD COLUMN "strength" TEXT;
UPDATE request r SET strength = coalesce(p.strength, '') FROM program p WHERE p.id = r.program_id;
ALTER TABLE request ALTER COLUMN "strength" SET NOT NULL;

-- Never another than the program's, whoever writes it, and whatever becomes of the program.
CREATE FUNCTION request_of_program() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT coalesce(p.strength, '') INTO STRICT NEW.strength FROM program p WHERE p.id = NEW.program_id;
  RETURN NEW;
END $$;
CREATE TRIGGER of_program BEFORE INSERT OR UPDATE OF program_id, strength ON request
  FOR EACH ROW EXECUTE FUNCTION request_of_program();

CREATE FUNCTION requests_follow_program() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE request SET strength = coalesce(NEW.strength, '') WHERE program_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER requests_follow AFTER UPDATE OF strength ON program FOR EACH ROW
  WHEN (OLD.strength IS DISTINCT FROM NEW.strength) EXECUTE FUNCTION requests_follow_program();
