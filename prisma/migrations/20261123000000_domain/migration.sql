-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('payer', 'clinic', 'employer', 'practice', 'vendor', 'platform');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('adjustor', 'claims_manager', 'reviewer', 'case_manager', 'physician', 'employer', 'clinic', 'worker', 'admin');

-- CreateEnum
CREATE TYPE "program_kind" AS ENUM ('hardening', 'conditioning');

-- CreateEnum
CREATE TYPE "demand_kind" AS ENUM ('load', 'tolerance', 'task');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('at_least', 'at_most');

-- CreateEnum
CREATE TYPE "band" AS ENUM ('occasional', 'frequent', 'constant');

-- CreateEnum
CREATE TYPE "demand_source" AS ENUM ('employer', 'job_analysis', 'public_data');

-- CreateEnum
CREATE TYPE "request_type" AS ENUM ('initial', 'extension', 'change', 'retrospective', 'reconsideration');

-- CreateEnum
CREATE TYPE "request_status" AS ENUM ('draft', 'submitted', 'returned_incomplete', 'in_review', 'information_requested', 'referred', 'approved', 'approved_in_part', 'adverse', 'reconsideration', 'upheld', 'overturned', 'withdrawn', 'superseded', 'expired', 'held_at_gate');

-- CreateEnum
CREATE TYPE "request_holder" AS ENUM ('clinic', 'adjustor', 'reviewer', 'claims_manager', 'physician', 'none');

-- CreateTable
CREATE TABLE "account" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "login_session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "login_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payer_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "number_key" TEXT NOT NULL,
    "employer_id" UUID NOT NULL,
    "worker_id" UUID NOT NULL,
    "adjustor_id" UUID,
    "state" CHAR(2) NOT NULL,
    "injured_on" DATE NOT NULL,
    "body_region" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_diagnosis" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "claim_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,

    CONSTRAINT "claim_diagnosis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_wage" (
    "claim_id" UUID NOT NULL,
    "average_weekly_cents" INTEGER NOT NULL,
    "hourly_cents" INTEGER,

    CONSTRAINT "claim_wage_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "request_id" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "holder_role" "role" NOT NULL,
    "holder_person_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closing" JSONB,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "task_id" UUID,
    "party" TEXT NOT NULL,
    "spoke_with" TEXT NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "by_person_id" UUID NOT NULL,
    "by_role" "role" NOT NULL,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "request_id" UUID,
    "to_person_id" UUID,
    "to_organization_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "from_role" "role" NOT NULL,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "receipt_number" TEXT NOT NULL,
    "program_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_content" (
    "document_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "document_content_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "comment" TEXT,
    "document_id" UUID,
    "stay_seq" INTEGER,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occupation" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "strength" CHAR(1),
    "strength_source" TEXT,
    "strength_detail" TEXT,
    "job_zone" INTEGER,
    "source" TEXT NOT NULL,
    "edition" TEXT NOT NULL,

    CONSTRAINT "occupation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "occupation_title" (
    "id" BIGSERIAL NOT NULL,
    "occupation_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "sources" INTEGER NOT NULL,

    CONSTRAINT "occupation_title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occupation_fact" (
    "id" BIGSERIAL NOT NULL,
    "occupation_code" TEXT NOT NULL,
    "demand_code" TEXT NOT NULL,
    "typical" TEXT,
    "typical_range" TEXT[],
    "high_range" TEXT[],
    "published_pct" DOUBLE PRECISION,
    "percent_yes" DOUBLE PRECISION,
    "percent_of_day" DOUBLE PRECISION,
    "group_name" TEXT,
    "source" TEXT NOT NULL,
    "edition" TEXT NOT NULL,

    CONSTRAINT "occupation_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "organization_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "address_lines" TEXT[],
    "phone" TEXT,
    "state" CHAR(2) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "accredited" BOOLEAN NOT NULL DEFAULT false,
    "self_insured" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "is_worker" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "organization_id" UUID,
    "role" "role" NOT NULL,
    "approval_limit_cents" INTEGER,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payer_policy" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payer_id" UUID NOT NULL,
    "minimum_gain_tenths" INTEGER NOT NULL DEFAULT 20,
    "flat_weeks_to_discharge" INTEGER NOT NULL DEFAULT 2,
    "adjustor_limit_cents" INTEGER NOT NULL DEFAULT 600000,
    "effective_from" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "payer_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_status" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "restrictions" TEXT,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_status_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "program_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "strength" CHAR(1),
    "discharged_on" DATE NOT NULL,
    "promised_on" DATE NOT NULL,
    "work_status" TEXT NOT NULL,
    "completed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "job_match_tenths" INTEGER,
    "baseline_tenths" INTEGER,
    "cost_cents" INTEGER NOT NULL,
    "actual_return_on" DATE,
    "status_30" TEXT,
    "status_90" TEXT,
    "reports_due" INTEGER NOT NULL,
    "reports_on_time" INTEGER NOT NULL,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "program" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "physician_id" UUID,
    "worker_id" UUID NOT NULL,
    "case_manager_id" UUID,
    "adjustor_id" UUID,
    "therapist_id" UUID,
    "kind" "program_kind" NOT NULL,
    "state" CHAR(2) NOT NULL,
    "occupation_code" TEXT,
    "job_title" TEXT,
    "strength" CHAR(1),
    "strength_standard" TEXT,
    "referred_on" DATE NOT NULL,
    "therapy_plateau_on" DATE,
    "start_on" DATE,
    "discharged_on" DATE,
    "claim_number" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "clinic_name" TEXT NOT NULL,
    "employer_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demand" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" "demand_kind" NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" "direction" NOT NULL,
    "required" DECIMAL(10,3),
    "band" "band",
    "height" TEXT,
    "essential" BOOLEAN NOT NULL DEFAULT false,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "source" "demand_source" NOT NULL,
    "source_detail" TEXT,
    "confirmed_on" DATE,
    "confirmed_by_id" UUID,

    CONSTRAINT "demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "reported_on" DATE NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "sessions_planned" INTEGER NOT NULL,
    "sessions_attended" INTEGER NOT NULL,
    "excuse_code" TEXT,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_note" (
    "report_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "clinical" TEXT,
    "behavioural" TEXT,

    CONSTRAINT "report_note_pkey" PRIMARY KEY ("report_id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "demand_id" UUID NOT NULL,
    "measured" DECIMAL(10,3) NOT NULL,
    "unit" TEXT NOT NULL,
    "band" "band",
    "tested_on" DATE NOT NULL,
    "tester" TEXT NOT NULL,
    "method" TEXT,
    "effort_valid" BOOLEAN,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stay_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "start_on" DATE NOT NULL,
    "weeks" INTEGER NOT NULL,
    "sessions_per_week" INTEGER NOT NULL,
    "minutes_by_week" INTEGER[],
    "end_on" DATE NOT NULL,
    "sessions" INTEGER NOT NULL,
    "price_cents" INTEGER,
    "reason" TEXT NOT NULL,
    "agreed_by" TEXT,
    "request_id" UUID,
    "frozen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "stay_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_standing" (
    "program_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "now_tenths" INTEGER,
    "baseline_tenths" INTEGER,
    "mark_tenths" INTEGER,
    "delta_tenths" INTEGER,
    "flat_weeks" INTEGER NOT NULL DEFAULT 0,
    "ready" BOOLEAN NOT NULL DEFAULT false,
    "action" TEXT NOT NULL DEFAULT 'none',
    "last_week" INTEGER,
    "last_reported_on" DATE,
    "series" JSONB NOT NULL DEFAULT '[]',
    "demands_met" INTEGER NOT NULL DEFAULT 0,
    "demands_tested" INTEGER NOT NULL DEFAULT 0,
    "demands_total" INTEGER NOT NULL DEFAULT 0,
    "essential_unmet" INTEGER NOT NULL DEFAULT 0,
    "limiting_text" TEXT,
    "stay_ends_on" DATE,
    "stay_weeks" INTEGER,
    "next_report_due_at" TIMESTAMPTZ(3),
    "ready_by_end_permille" INTEGER,
    "return_on" DATE,
    "return_from_on" DATE,
    "return_to_on" DATE,
    "live" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_standing_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "program_account" (
    "program_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "authorized_sessions" INTEGER NOT NULL DEFAULT 0,
    "authorized_minutes" INTEGER NOT NULL DEFAULT 0,
    "authorized_cents" INTEGER NOT NULL DEFAULT 0,
    "used_sessions" INTEGER NOT NULL DEFAULT 0,
    "used_minutes" INTEGER NOT NULL DEFAULT 0,
    "used_cents" INTEGER NOT NULL DEFAULT 0,
    "projected_cents" INTEGER,
    "projected_low_cents" INTEGER,
    "projected_high_cents" INTEGER,

    CONSTRAINT "program_account_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "chain_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "role" TEXT NOT NULL,
    "organization_id" UUID,
    "type" TEXT NOT NULL,
    "program_id" UUID,
    "request_id" UUID,
    "body" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain_id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "program_id" UUID,
    "event" JSONB NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_view" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organization_id" UUID,
    "program_id" UUID NOT NULL,
    "what" TEXT NOT NULL,

    CONSTRAINT "record_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "draft" (
    "person_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("person_id","subject")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "imported" INTEGER NOT NULL,
    "repeated" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "by_person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "number_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "program_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "adjustor_id" UUID,
    "state" CHAR(2) NOT NULL,
    "type" "request_type" NOT NULL,
    "sessions" INTEGER NOT NULL,
    "minutes_per_session" INTEGER NOT NULL,
    "minutes_total" INTEGER NOT NULL,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "fee_lines" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "override_reason" TEXT,
    "status" "request_status" NOT NULL DEFAULT 'draft',
    "holder" "request_holder" NOT NULL DEFAULT 'clinic',
    "holder_since" TIMESTAMPTZ(3) NOT NULL,
    "bucket" TEXT NOT NULL DEFAULT 'draft',
    "is_latest" BOOLEAN NOT NULL DEFAULT true,
    "submitted_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "deadline" JSONB,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_action" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "request_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "by_person_id" UUID NOT NULL,
    "by_role" "role" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "request_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "determination" (
    "request_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "asked_sessions" INTEGER NOT NULL,
    "asked_minutes" INTEGER NOT NULL,
    "asked_cents" INTEGER NOT NULL,
    "sessions" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "fee_lines" JSONB NOT NULL,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "reason_code" TEXT,
    "text" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_role" "role" NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "packet" JSONB NOT NULL,
    "packet_hash" TEXT NOT NULL,

    CONSTRAINT "determination_pkey" PRIMARY KEY ("request_id")
);

-- CreateTable
CREATE TABLE "authorization" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "program_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "sessions" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "used_sessions" INTEGER NOT NULL DEFAULT 0,
    "used_minutes" INTEGER NOT NULL DEFAULT 0,
    "used_cents" INTEGER NOT NULL DEFAULT 0,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "authorization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "authorization_id" UUID,
    "held_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "attended" BOOLEAN NOT NULL,
    "excuse_code" TEXT,
    "price_cents" INTEGER NOT NULL DEFAULT 0,
    "surprise" BOOLEAN NOT NULL DEFAULT false,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_key" (
    "payer_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_id" UUID NOT NULL,

    CONSTRAINT "search_key_pkey" PRIMARY KEY ("payer_id","key","request_id")
);

-- CreateTable
CREATE TABLE "fee_rate" (
    "id" TEXT NOT NULL,
    "payer_id" UUID,
    "jurisdiction" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "fee_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jurisdiction_rule" (
    "id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "clock" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "citation" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,

    CONSTRAINT "jurisdiction_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "login_session_person_id_idx" ON "login_session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_payer_id_number_key_key" ON "claim"("payer_id", "number_key");

-- CreateIndex
CREATE INDEX "claim_diagnosis_claim_id_idx" ON "claim_diagnosis"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_dedupe_key_key" ON "task"("dedupe_key");

-- CreateIndex
CREATE INDEX "task_program_id_idx" ON "task"("program_id");

-- CreateIndex
CREATE INDEX "task_holder_person_id_closed_at_idx" ON "task"("holder_person_id", "closed_at");

-- CreateIndex
CREATE INDEX "call_program_id_idx" ON "call"("program_id");

-- CreateIndex
CREATE INDEX "notice_to_person_id_read_at_idx" ON "notice"("to_person_id", "read_at");

-- CreateIndex
CREATE INDEX "notice_to_organization_id_read_at_idx" ON "notice"("to_organization_id", "read_at");

-- CreateIndex
CREATE INDEX "notice_program_id_idx" ON "notice"("program_id");

-- CreateIndex
CREATE INDEX "message_program_id_idx" ON "message"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_receipt_number_key" ON "document"("receipt_number");

-- CreateIndex
CREATE UNIQUE INDEX "document_program_id_sha256_key" ON "document"("program_id", "sha256");

-- CreateIndex
CREATE INDEX "signature_program_id_idx" ON "signature"("program_id");

-- CreateIndex
CREATE INDEX "occupation_title_title_key_idx" ON "occupation_title"("title_key" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "occupation_title_occupation_code_title_key_key" ON "occupation_title"("occupation_code", "title_key");

-- CreateIndex
CREATE UNIQUE INDEX "occupation_fact_occupation_code_demand_code_key" ON "occupation_fact"("occupation_code", "demand_code");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_organization_id_idx" ON "membership"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_organization_id_role_key" ON "membership"("person_id", "organization_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "payer_policy_payer_id_effective_from_key" ON "payer_policy"("payer_id", "effective_from");

-- CreateIndex
CREATE INDEX "work_status_program_id_idx" ON "work_status"("program_id");

-- CreateIndex
CREATE INDEX "outcome_payer_id_discharged_on_idx" ON "outcome"("payer_id", "discharged_on");

-- CreateIndex
CREATE INDEX "outcome_clinic_id_discharged_on_idx" ON "outcome"("clinic_id", "discharged_on");

-- CreateIndex
CREATE UNIQUE INDEX "program_number_key" ON "program"("number");

-- CreateIndex
CREATE INDEX "program_payer_id_id_idx" ON "program"("payer_id", "id");

-- CreateIndex
CREATE INDEX "program_clinic_id_idx" ON "program"("clinic_id");

-- CreateIndex
CREATE INDEX "program_employer_id_idx" ON "program"("employer_id");

-- CreateIndex
CREATE INDEX "program_physician_id_idx" ON "program"("physician_id");

-- CreateIndex
CREATE INDEX "program_worker_id_idx" ON "program"("worker_id");

-- CreateIndex
CREATE INDEX "program_case_manager_id_idx" ON "program"("case_manager_id");

-- CreateIndex
CREATE UNIQUE INDEX "demand_program_id_code_key" ON "demand"("program_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "report_program_id_week_key" ON "report"("program_id", "week");

-- CreateIndex
CREATE INDEX "report_note_program_id_idx" ON "report_note"("program_id");

-- CreateIndex
CREATE INDEX "measurement_program_id_idx" ON "measurement"("program_id");

-- CreateIndex
CREATE INDEX "measurement_demand_id_idx" ON "measurement"("demand_id");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_report_id_demand_id_key" ON "measurement"("report_id", "demand_id");

-- CreateIndex
CREATE UNIQUE INDEX "stay_entry_program_id_seq_key" ON "stay_entry"("program_id", "seq");

-- CreateIndex
CREATE INDEX "program_standing_payer_id_live_flat_weeks_program_id_idx" ON "program_standing"("payer_id", "live", "flat_weeks", "program_id");

-- CreateIndex
CREATE INDEX "program_standing_payer_id_live_stay_ends_on_program_id_idx" ON "program_standing"("payer_id", "live", "stay_ends_on", "program_id");

-- CreateIndex
CREATE INDEX "program_standing_payer_id_live_next_report_due_at_program_i_idx" ON "program_standing"("payer_id", "live", "next_report_due_at", "program_id");

-- CreateIndex
CREATE INDEX "program_account_payer_id_idx" ON "program_account"("payer_id");

-- CreateIndex
CREATE INDEX "audit_entry_program_id_idx" ON "audit_entry"("program_id");

-- CreateIndex
CREATE INDEX "record_view_program_id_at_idx" ON "record_view"("program_id", "at");

-- CreateIndex
CREATE INDEX "import_batch_clinic_id_idx" ON "import_batch"("clinic_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_number_key" ON "request"("number");

-- CreateIndex
CREATE INDEX "request_payer_id_bucket_due_at_id_idx" ON "request"("payer_id", "bucket", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_payer_id_decided_at_id_idx" ON "request"("payer_id", "decided_at", "id");

-- CreateIndex
CREATE INDEX "request_payer_id_adjustor_id_bucket_due_at_id_idx" ON "request"("payer_id", "adjustor_id", "bucket", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_payer_id_submitted_at_id_idx" ON "request"("payer_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "request_program_id_idx" ON "request"("program_id");

-- CreateIndex
CREATE INDEX "request_clinic_id_bucket_idx" ON "request"("clinic_id", "bucket");

-- CreateIndex
CREATE INDEX "request_action_program_id_idx" ON "request_action"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_action_request_id_seq_key" ON "request_action"("request_id", "seq");

-- CreateIndex
CREATE INDEX "determination_program_id_idx" ON "determination"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "authorization_number_key" ON "authorization"("number");

-- CreateIndex
CREATE UNIQUE INDEX "authorization_request_id_key" ON "authorization"("request_id");

-- CreateIndex
CREATE INDEX "authorization_program_id_idx" ON "authorization"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "program_session_program_id_held_on_key" ON "program_session"("program_id", "held_on");

-- CreateIndex
CREATE INDEX "search_key_payer_id_key_idx" ON "search_key"("payer_id", "key" text_pattern_ops);

-- CreateIndex
CREATE INDEX "search_key_request_id_idx" ON "search_key"("request_id");

-- CreateIndex
CREATE INDEX "fee_rate_jurisdiction_code_idx" ON "fee_rate"("jurisdiction", "code");

-- CreateIndex
CREATE UNIQUE INDEX "jurisdiction_rule_jurisdiction_clock_version_key" ON "jurisdiction_rule"("jurisdiction", "clock", "version");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_diagnosis" ADD CONSTRAINT "claim_diagnosis_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_wage" ADD CONSTRAINT "claim_wage_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_content" ADD CONSTRAINT "document_content_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation_title" ADD CONSTRAINT "occupation_title_occupation_code_fkey" FOREIGN KEY ("occupation_code") REFERENCES "occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation_fact" ADD CONSTRAINT "occupation_fact_occupation_code_fkey" FOREIGN KEY ("occupation_code") REFERENCES "occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payer_policy" ADD CONSTRAINT "payer_policy_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_status" ADD CONSTRAINT "work_status_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand" ADD CONSTRAINT "demand_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_note" ADD CONSTRAINT "report_note_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "demand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stay_entry" ADD CONSTRAINT "stay_entry_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_standing" ADD CONSTRAINT "program_standing_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_account" ADD CONSTRAINT "program_account_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_action" ADD CONSTRAINT "request_action_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "determination" ADD CONSTRAINT "determination_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "determination"("request_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_session" ADD CONSTRAINT "program_session_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_session" ADD CONSTRAINT "program_session_authorization_id_fkey" FOREIGN KEY ("authorization_id") REFERENCES "authorization"("id") ON DELETE SET NULL ON UPDATE CASCADE;
