-- What stands open of a program, and of a payer the longest waiting first, without a look at other payers' or at closed tasks.
DROP INDEX "task_program_id_idx";
CREATE INDEX "task_program_id_closed_at_idx" ON "task"("program_id", "closed_at");
DROP INDEX "task_closed_at_fired_at_idx";
CREATE INDEX "task_payer_id_closed_at_fired_at_id_idx" ON "task"("payer_id", "closed_at", "fired_at", "id");

-- An employer's own programs by job, and whether a claim is one of them, out of the index alone.
DROP INDEX "program_employer_id_idx";
CREATE INDEX "program_own_idx" ON "program"("employer_id", "discharged_on", "claim_id", "id", "job_title");
