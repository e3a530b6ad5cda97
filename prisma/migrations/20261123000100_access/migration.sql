-- Who may reach which rows, and which columns. One role of the database per side of the table:
-- a transaction of the application takes on exactly one of them, so each policy is one plain condition
-- that an index can answer. The application's login owns nothing, inherits nothing and bypasses nothing.

-- Roles belong to the whole server: another database of it may have made them already.
DO $$
DECLARE side text;
BEGIN
  FOREACH side IN ARRAY ARRAY['payer','clinic','employer','physician','worker','case_manager','admin','auth','system'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fullduty_' || side) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', 'fullduty_' || side);
    END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fullduty_app') THEN
    CREATE ROLE fullduty_app LOGIN NOINHERIT;
  END IF;
  FOREACH side IN ARRAY ARRAY['payer','clinic','employer','physician','worker','case_manager','admin','auth','system'] LOOP
    EXECUTE format('GRANT %I TO fullduty_app WITH INHERIT FALSE, SET TRUE', 'fullduty_' || side);
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO fullduty_app, fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician,
  fullduty_worker, fullduty_case_manager, fullduty_admin, fullduty_auth, fullduty_system;

-- Every table is closed until a policy opens it; the login itself may ask and gets no rows.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT ON %I TO fullduty_app', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fullduty_system', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO fullduty_system USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician,
  fullduty_worker, fullduty_case_manager, fullduty_admin, fullduty_auth, fullduty_system;

-- The acting person and organization of this transaction; null when nobody acts.
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE FUNCTION acting_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.organization_id', true), '')::uuid $$;

-- ---- Programs: the row every party is written on -----------------------------------------------------------------
CREATE POLICY payer ON program TO fullduty_payer
  USING (payer_id = (SELECT acting_organization())) WITH CHECK (payer_id = (SELECT acting_organization()));
CREATE POLICY clinic ON program TO fullduty_clinic
  USING (clinic_id = (SELECT acting_organization())) WITH CHECK (clinic_id = (SELECT acting_organization()));
CREATE POLICY employer ON program TO fullduty_employer USING (employer_id = (SELECT acting_organization()));
CREATE POLICY physician ON program TO fullduty_physician USING (physician_id = (SELECT acting_person()));
CREATE POLICY worker ON program TO fullduty_worker USING (worker_id = (SELECT acting_person()));
CREATE POLICY case_manager ON program TO fullduty_case_manager USING (case_manager_id = (SELECT acting_person()));
GRANT SELECT ON program TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager;
GRANT INSERT, UPDATE ON program TO fullduty_clinic;
GRANT UPDATE ON program TO fullduty_payer;

-- ---- What belongs to a program is visible with it ------------------------------------------------------------------
CREATE FUNCTION pg_temp.open_with_program(name text, grants jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE side text; allowed text;
BEGIN
  FOR side, allowed IN SELECT * FROM jsonb_each_text(grants) LOOP
    EXECUTE format('GRANT %s ON %I TO %I', allowed, name, 'fullduty_' || side);
    EXECUTE format(
      'CREATE POLICY %I ON %I TO %I USING (EXISTS (SELECT FROM program p WHERE p.id = %I.program_id)) '
      'WITH CHECK (EXISTS (SELECT FROM program p WHERE p.id = %I.program_id))',
      side, name, 'fullduty_' || side, name, name);
  END LOOP;
END $$;
-- The payer's long lists carry the payer on the row itself, so that its index answers the policy.
CREATE FUNCTION pg_temp.open_to_payer(name text, allowed text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT %s ON %I TO fullduty_payer', allowed, name);
  EXECUTE format('CREATE POLICY payer ON %I TO fullduty_payer USING (payer_id = (SELECT acting_organization())) '
    'WITH CHECK (payer_id = (SELECT acting_organization()))', name);
END $$;

SELECT pg_temp.open_with_program('demand', '{"payer":"SELECT","clinic":"SELECT,INSERT,UPDATE,DELETE","employer":"SELECT","physician":"SELECT","worker":"SELECT","case_manager":"SELECT"}');
GRANT UPDATE (confirmed_on, confirmed_by_id, source) ON demand TO fullduty_employer;
SELECT pg_temp.open_with_program('report', '{"payer":"SELECT","clinic":"SELECT,INSERT,UPDATE","employer":"SELECT","physician":"SELECT","worker":"SELECT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('measurement', '{"payer":"SELECT","clinic":"SELECT,INSERT,UPDATE,DELETE","employer":"SELECT","physician":"SELECT","worker":"SELECT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('report_note', '{"payer":"SELECT","clinic":"SELECT,INSERT,UPDATE","physician":"SELECT","worker":"SELECT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('program_standing', '{"clinic":"SELECT,INSERT,UPDATE","employer":"SELECT","physician":"SELECT","worker":"SELECT","case_manager":"SELECT"}');
SELECT pg_temp.open_to_payer('program_standing', 'SELECT,INSERT,UPDATE');

-- Units and dollars: no grant for physician and worker; for the employer only when it insures itself.
SELECT pg_temp.open_with_program('program_account', '{"clinic":"SELECT,INSERT,UPDATE","case_manager":"SELECT"}');
SELECT pg_temp.open_to_payer('program_account', 'SELECT,INSERT,UPDATE');
GRANT SELECT ON program_account TO fullduty_employer;
CREATE POLICY employer ON program_account TO fullduty_employer USING (
  (SELECT self_insured FROM organization o WHERE o.id = (SELECT acting_organization()))
  AND EXISTS (SELECT FROM program p WHERE p.id = program_account.program_id));
SELECT pg_temp.open_with_program('request', '{"clinic":"SELECT,INSERT,UPDATE","case_manager":"SELECT"}');
SELECT pg_temp.open_to_payer('request', 'SELECT,UPDATE');
SELECT pg_temp.open_with_program('request_action', '{"payer":"SELECT,INSERT","clinic":"SELECT,INSERT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('determination', '{"payer":"SELECT,INSERT","clinic":"SELECT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('authorization', '{"payer":"SELECT,INSERT","clinic":"SELECT","case_manager":"SELECT"}');
GRANT UPDATE (used_sessions, used_minutes, used_cents) ON "authorization" TO fullduty_clinic;
SELECT pg_temp.open_with_program('stay_entry', '{"payer":"SELECT","clinic":"SELECT,INSERT,UPDATE","case_manager":"SELECT"}');
GRANT UPDATE (frozen_at, agreed_by) ON stay_entry TO fullduty_payer;
GRANT INSERT ON stay_entry TO fullduty_payer;
SELECT pg_temp.open_with_program('program_session', '{"payer":"SELECT","clinic":"SELECT,INSERT,UPDATE","case_manager":"SELECT"}');

-- The same rows without their prices, for those who plan and attend but do not pay.
CREATE POLICY physician ON stay_entry TO fullduty_physician USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
CREATE POLICY worker ON stay_entry TO fullduty_worker USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
GRANT SELECT (id, program_id, seq, start_on, weeks, sessions_per_week, minutes_by_week, end_on, sessions, reason, agreed_by, frozen_at, created_at)
  ON stay_entry TO fullduty_physician, fullduty_worker;
CREATE POLICY physician ON program_session TO fullduty_physician USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
CREATE POLICY worker ON program_session TO fullduty_worker USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
GRANT SELECT (id, program_id, held_on, minutes, attended, excuse_code, recorded_at) ON program_session TO fullduty_physician, fullduty_worker;

SELECT pg_temp.open_with_program('task', '{"payer":"SELECT,INSERT,UPDATE","clinic":"SELECT,INSERT,UPDATE","physician":"SELECT,INSERT,UPDATE","case_manager":"SELECT,INSERT,UPDATE"}');
GRANT SELECT, INSERT, UPDATE ON task TO fullduty_employer;
CREATE POLICY employer ON task TO fullduty_employer USING (
  holder_role = 'employer' AND EXISTS (SELECT FROM program p WHERE p.id = task.program_id));
SELECT pg_temp.open_with_program('call', '{"payer":"SELECT,INSERT","clinic":"SELECT,INSERT","physician":"SELECT,INSERT","case_manager":"SELECT,INSERT"}');
SELECT pg_temp.open_with_program('message', '{"clinic":"SELECT,INSERT","worker":"SELECT,INSERT"}');
SELECT pg_temp.open_with_program('document', '{"payer":"SELECT","clinic":"SELECT,INSERT","physician":"SELECT,INSERT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('signature', '{"payer":"SELECT","clinic":"SELECT","physician":"SELECT,INSERT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('work_status', '{"payer":"SELECT","clinic":"SELECT","employer":"SELECT","physician":"SELECT,INSERT,UPDATE","worker":"SELECT","case_manager":"SELECT"}');
SELECT pg_temp.open_with_program('outcome', '{"clinic":"SELECT,INSERT,UPDATE","physician":"SELECT","case_manager":"SELECT"}');
SELECT pg_temp.open_to_payer('outcome', 'SELECT');
CREATE POLICY employer ON outcome TO fullduty_employer USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
CREATE POLICY worker ON outcome TO fullduty_worker USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
GRANT SELECT (program_id, discharged_on, promised_on, work_status, completed, job_match_tenths, actual_return_on, status_30, status_90)
  ON outcome TO fullduty_employer, fullduty_worker;
GRANT UPDATE (actual_return_on) ON outcome TO fullduty_employer;

GRANT SELECT, INSERT ON document_content TO fullduty_clinic, fullduty_physician;
GRANT SELECT ON document_content TO fullduty_payer, fullduty_case_manager;
CREATE POLICY with_document ON document_content
  TO fullduty_clinic, fullduty_physician, fullduty_payer, fullduty_case_manager
  USING (EXISTS (SELECT FROM document d WHERE d.id = document_id))
  WITH CHECK (EXISTS (SELECT FROM document d WHERE d.id = document_id));

GRANT SELECT ON search_key TO fullduty_payer;
CREATE POLICY payer ON search_key TO fullduty_payer USING (payer_id = (SELECT acting_organization()));
GRANT INSERT ON search_key TO fullduty_clinic;
CREATE POLICY clinic ON search_key FOR INSERT TO fullduty_clinic
  WITH CHECK (EXISTS (SELECT FROM request r WHERE r.id = request_id AND r.payer_id = search_key.payer_id));

-- ---- Claims: the payer's own; others see the claim of a program they are party to -----------------------------------
GRANT SELECT, UPDATE ON claim TO fullduty_payer;
CREATE POLICY payer ON claim TO fullduty_payer USING (payer_id = (SELECT acting_organization()));
GRANT SELECT ON claim TO fullduty_clinic, fullduty_physician, fullduty_worker, fullduty_case_manager;
-- The injured region says as much as a diagnosis: the employer's side has no handle on it.
GRANT SELECT (id, payer_id, number, number_key, employer_id, worker_id, adjustor_id, state, injured_on, created_at)
  ON claim TO fullduty_employer;
CREATE POLICY party ON claim FOR SELECT
  TO fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager
  USING (EXISTS (SELECT FROM program p WHERE p.claim_id = claim.id));
GRANT INSERT ON claim, claim_diagnosis TO fullduty_clinic;
CREATE POLICY referral ON claim FOR INSERT TO fullduty_clinic WITH CHECK (true);
GRANT SELECT ON claim_diagnosis TO fullduty_payer, fullduty_clinic, fullduty_physician, fullduty_worker, fullduty_case_manager;
CREATE POLICY party ON claim_diagnosis
  TO fullduty_payer, fullduty_clinic, fullduty_physician, fullduty_worker, fullduty_case_manager
  USING (EXISTS (SELECT FROM claim c WHERE c.id = claim_id)) WITH CHECK (EXISTS (SELECT FROM claim c WHERE c.id = claim_id));
GRANT SELECT ON claim_wage TO fullduty_payer, fullduty_employer, fullduty_worker, fullduty_case_manager;
CREATE POLICY party ON claim_wage TO fullduty_payer, fullduty_employer, fullduty_worker, fullduty_case_manager
  USING (EXISTS (SELECT FROM claim c WHERE c.id = claim_id));
GRANT INSERT, UPDATE ON claim_wage TO fullduty_payer;

-- ---- Directory ----------------------------------------------------------------------------------------------------
GRANT SELECT ON organization, payer_policy, fee_rate, jurisdiction_rule, occupation, occupation_title, occupation_fact
  TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
CREATE POLICY signed_in ON organization USING ((SELECT acting_person()) IS NOT NULL);
CREATE POLICY signed_in ON payer_policy FOR SELECT USING ((SELECT acting_person()) IS NOT NULL);
CREATE POLICY signed_in ON jurisdiction_rule USING ((SELECT acting_person()) IS NOT NULL);
CREATE POLICY signed_in ON occupation USING ((SELECT acting_person()) IS NOT NULL);
CREATE POLICY signed_in ON occupation_title USING ((SELECT acting_person()) IS NOT NULL);
CREATE POLICY signed_in ON occupation_fact USING ((SELECT acting_person()) IS NOT NULL);
-- A contract rate is between its payer and the clinic it prices; shipped schedules have no payer.
CREATE POLICY signed_in ON fee_rate USING ((SELECT acting_person()) IS NOT NULL);
GRANT INSERT ON payer_policy TO fullduty_payer, fullduty_admin;
CREATE POLICY own ON payer_policy FOR INSERT TO fullduty_payer, fullduty_admin
  WITH CHECK (payer_id = (SELECT acting_organization()));

GRANT SELECT ON person TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
CREATE POLICY staff ON person FOR SELECT USING ((SELECT acting_person()) IS NOT NULL AND NOT is_worker);
CREATE POLICY own_workers ON person FOR SELECT
  TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager
  USING (is_worker AND EXISTS (SELECT FROM program p WHERE p.worker_id = person.id));
GRANT INSERT ON person TO fullduty_clinic;
CREATE POLICY referral ON person FOR INSERT TO fullduty_clinic WITH CHECK (is_worker);
GRANT SELECT ON membership TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
-- A worker's membership, and with it any sign of the worker's own log-ins, stays out of everybody's sight.
CREATE POLICY staff ON membership FOR SELECT USING ((SELECT acting_person()) IS NOT NULL AND role <> 'worker');
CREATE POLICY admin ON membership FOR UPDATE TO fullduty_admin USING (organization_id = (SELECT acting_organization()));
GRANT UPDATE (disabled_at, approval_limit_cents) ON membership TO fullduty_admin;

-- ---- Sign-in: nobody but the authentication role -------------------------------------------------------------------
GRANT SELECT, INSERT, UPDATE, DELETE ON account, login_session, rate_limit TO fullduty_auth;
GRANT SELECT ON person, membership, organization TO fullduty_auth;
CREATE POLICY auth ON account TO fullduty_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON login_session TO fullduty_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON rate_limit TO fullduty_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON person FOR SELECT TO fullduty_auth USING (true);
CREATE POLICY auth ON membership FOR SELECT TO fullduty_auth USING (true);
CREATE POLICY auth ON organization FOR SELECT TO fullduty_auth USING (true);
-- The payer never learns that, or when, a worker signed in.
REVOKE SELECT ON login_session, account, rate_limit FROM fullduty_app;

-- ---- Records ------------------------------------------------------------------------------------------------------
GRANT SELECT, INSERT ON audit_entry TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
CREATE POLICY write_own ON audit_entry FOR INSERT
  WITH CHECK (chain_id = coalesce((SELECT acting_organization()), (SELECT acting_person())));
CREATE POLICY own_organization ON audit_entry FOR SELECT TO fullduty_payer, fullduty_clinic, fullduty_admin
  USING (chain_id = (SELECT acting_organization()));
CREATE POLICY own_claims ON audit_entry FOR SELECT TO fullduty_case_manager
  USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));
CREATE POLICY own_entries ON audit_entry FOR SELECT TO fullduty_physician, fullduty_worker
  USING (person_id = (SELECT acting_person()));
GRANT SELECT, INSERT, UPDATE ON audit_head TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
CREATE POLICY own_chain ON audit_head
  USING (chain_id = coalesce((SELECT acting_organization()), (SELECT acting_person())))
  WITH CHECK (chain_id = coalesce((SELECT acting_organization()), (SELECT acting_person())));
REVOKE UPDATE, DELETE ON audit_entry FROM fullduty_system;

GRANT INSERT ON outbox TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
CREATE POLICY write ON outbox FOR INSERT WITH CHECK ((SELECT acting_person()) IS NOT NULL);
GRANT INSERT ON record_view TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager;
CREATE POLICY write ON record_view FOR INSERT WITH CHECK (person_id = (SELECT acting_person()));
GRANT SELECT ON record_view TO fullduty_worker;
CREATE POLICY own_readers ON record_view FOR SELECT TO fullduty_worker
  USING (EXISTS (SELECT FROM program p WHERE p.id = program_id));

GRANT SELECT, INSERT, UPDATE ON idempotency_key TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
CREATE POLICY own ON idempotency_key USING (person_id = (SELECT acting_person())) WITH CHECK (person_id = (SELECT acting_person()));
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager, fullduty_admin;
CREATE POLICY own ON draft USING (person_id = (SELECT acting_person())) WITH CHECK (person_id = (SELECT acting_person()));
GRANT SELECT, INSERT ON import_batch TO fullduty_clinic;
CREATE POLICY own ON import_batch TO fullduty_clinic
  USING (clinic_id = (SELECT acting_organization())) WITH CHECK (clinic_id = (SELECT acting_organization()));

GRANT SELECT, UPDATE ON notice TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager;
GRANT INSERT ON notice TO fullduty_payer, fullduty_clinic, fullduty_employer, fullduty_physician, fullduty_worker, fullduty_case_manager;
CREATE POLICY mine ON notice FOR SELECT
  USING (to_person_id = (SELECT acting_person()) OR to_organization_id = (SELECT acting_organization()));
CREATE POLICY mine_read ON notice FOR UPDATE
  USING (to_person_id = (SELECT acting_person()) OR to_organization_id = (SELECT acting_organization()));
CREATE POLICY tell ON notice FOR INSERT WITH CHECK (EXISTS (SELECT FROM program p WHERE p.id = program_id));

-- ---- Constraints the rules rest on -----------------------------------------------------------------------------------
ALTER TABLE "authorization"
  ADD CONSTRAINT used_sessions_within CHECK (used_sessions BETWEEN 0 AND sessions),
  ADD CONSTRAINT used_minutes_within CHECK (used_minutes BETWEEN 0 AND minutes),
  ADD CONSTRAINT period CHECK (end_on >= start_on);
ALTER TABLE measurement ADD CONSTRAINT measured_not_negative CHECK (measured >= 0);
ALTER TABLE demand ADD CONSTRAINT required_not_negative CHECK (required >= 0), ADD CONSTRAINT weight_positive CHECK (weight > 0);
ALTER TABLE program_session ADD CONSTRAINT minutes_of_a_day CHECK (minutes BETWEEN 0 AND 1440);
ALTER TABLE stay_entry ADD CONSTRAINT stay_not_empty CHECK (weeks BETWEEN 1 AND 52 AND sessions_per_week BETWEEN 1 AND 7);
ALTER TABLE request ADD CONSTRAINT request_period CHECK (end_on >= start_on), ADD CONSTRAINT request_not_empty CHECK (sessions > 0),
  ADD CONSTRAINT request_bucket CHECK (bucket IN ('draft', 'decide', 'waiting', 'decided'));
ALTER TABLE determination ADD CONSTRAINT within_the_ask CHECK (sessions BETWEEN 0 AND asked_sessions);

-- What has been recorded stays as it was, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME; END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON determination FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON request_action FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---- Functions of the transaction -------------------------------------------------------------------------------------
-- A live login as the actor it stands for; no row when revoked, expired, idle too long or disabled.
CREATE FUNCTION session_actor(session uuid, idle_minutes int)
RETURNS TABLE (person_id uuid, membership_id uuid, organization_id uuid, organization_kind text, organization_name text,
  time_zone text, role text, approval_limit_cents int, given_name text, family_name text, locale text, side text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  UPDATE login_session SET last_seen_at = now()
    WHERE id = session AND revoked_at IS NULL AND last_seen_at < now() - interval '1 minute'
      AND last_seen_at > now() - make_interval(mins => idle_minutes);
  RETURN QUERY
    SELECT p.id, m.id, o.id, o.kind::text, o.name, coalesce(o.time_zone, 'America/Chicago'), m.role::text,
      m.approval_limit_cents, p.given_name, p.family_name, p.locale, side_of(m.role::text)
    FROM login_session s
    JOIN membership m ON m.id = s.membership_id AND m.disabled_at IS NULL
    JOIN person p ON p.id = m.person_id
    LEFT JOIN organization o ON o.id = m.organization_id
    WHERE s.id = session AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(mins => idle_minutes);
END $$;

-- Which role of the database a portal role acts as.
CREATE FUNCTION side_of(role text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'fullduty_' || CASE role
    WHEN 'adjustor' THEN 'payer' WHEN 'claims_manager' THEN 'payer' WHEN 'reviewer' THEN 'payer' ELSE role END $$;
REVOKE EXECUTE ON FUNCTION session_actor(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session_actor(uuid, int) TO fullduty_app;

-- Audit and outbox in one step: the chain's head is locked, the entry is hashed on the one before it, the event queued.
-- hash = sha256(previous hash, line feed, sequence, line feed, the entry as canonical JSON (RFC 8785)).
CREATE FUNCTION record_event(chain uuid, at timestamptz, person uuid, role text, organization uuid, type text,
  program uuid, request uuid, canonical text, event jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE head audit_head; entry_hash text;
BEGIN
  INSERT INTO audit_head AS h (chain_id, seq, hash) VALUES (chain, 0, '') ON CONFLICT (chain_id) DO NOTHING;
  SELECT * INTO head FROM audit_head h WHERE h.chain_id = chain FOR UPDATE;
  entry_hash := encode(sha256(convert_to(head.hash || E'\n' || (head.seq + 1) || E'\n' || canonical, 'UTF8')), 'hex');
  INSERT INTO audit_entry (chain_id, seq, at, person_id, role, organization_id, type, program_id, request_id, body, previous_hash, hash)
    VALUES (chain, head.seq + 1, at, person, role, organization, type, program, request, canonical::jsonb, head.hash, entry_hash);
  UPDATE audit_head h SET seq = head.seq + 1, hash = entry_hash WHERE h.chain_id = chain;
  INSERT INTO outbox (at, type, program_id, event) VALUES (at, type, program, event);
  RETURN head.seq + 1;
END $$;

-- Tells every listening process which parties an event concerns; ids only, no words.
CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE parties jsonb;
BEGIN
  SELECT jsonb_build_object('payerId', payer_id, 'clinicId', clinic_id, 'employerId', employer_id,
    'physicianId', physician_id, 'workerId', worker_id, 'caseManagerId', case_manager_id)
    INTO parties FROM program WHERE id = NEW.program_id;
  PERFORM pg_notify('fullduty_live', (jsonb_build_object('id', NEW.id, 'type', NEW.type, 'programId', NEW.program_id,
    'requestId', NEW.event ->> 'requestId') || coalesce(parties, '{}'::jsonb))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION announce();

-- The claim number is the payer's: a clinic may ask whether one is taken, not whose it is.
CREATE FUNCTION claim_number_taken(payer uuid, key text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ SELECT EXISTS (SELECT FROM claim WHERE payer_id = payer AND number_key = key) $$;
REVOKE EXECUTE ON FUNCTION claim_number_taken(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_number_taken(uuid, text) TO fullduty_clinic;

-- A membership as the actor it stands for, without a login: files brought in at the server's own console.
CREATE FUNCTION membership_actor(membership uuid)
RETURNS TABLE (person_id uuid, membership_id uuid, organization_id uuid, organization_kind text, organization_name text,
  time_zone text, role text, approval_limit_cents int, given_name text, family_name text, locale text, side text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, m.id, o.id, o.kind::text, o.name, coalesce(o.time_zone, 'America/Chicago'), m.role::text,
    m.approval_limit_cents, p.given_name, p.family_name, p.locale, side_of(m.role::text)
  FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN organization o ON o.id = m.organization_id
  WHERE m.id = membership AND m.disabled_at IS NULL $$;
REVOKE EXECUTE ON FUNCTION membership_actor(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION membership_actor(uuid) TO fullduty_app;
