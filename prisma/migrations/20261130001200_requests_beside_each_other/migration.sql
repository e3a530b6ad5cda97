-- What a request page shows beside the request: the claim's other programs, and what this clinic's programs for this payer came to.
CREATE INDEX "program_claim_id_idx" ON "program"("claim_id");
CREATE INDEX "outcome_payer_id_clinic_id_discharged_on_idx" ON "outcome"("payer_id", "clinic_id", "discharged_on");
