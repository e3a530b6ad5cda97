import { addDays, dayIn } from "@/server/domain/plain-date";
import type { BodyRegion } from "@/server/domain/programs/labels";
import { openProgram } from "@/server/services/programs/open";
import { transaction } from "@/server/services/transaction";
import type { AdjustorKey, CaseManagerKey, ClinicKey, EmployerKey, PhysicianKey } from "../cast";
import { deskOf } from "../cast";
import { type JobKey, jobs } from "../jobs";
import { aroundAsking, as, type Stage } from "./stage";

/** Who is referred to which clinic, for which job, on whose claim. */
export type Referral = {
  claim: string;
  worker: string;
  /** Where the worker can sign in, and in which language. */
  email?: string;
  locale?: "en" | "es";
  job: JobKey;
  kind: "hardening" | "conditioning";
  clinic: ClinicKey;
  /** The state whose law covers the claim; the clinic's own unless said. */
  state?: string;
  employer: EmployerKey;
  adjustor: AdjustorKey;
  physician: PhysicianKey;
  nurse: CaseManagerKey;
  region: BodyRegion;
  /** ICD-10 code, words. */
  diagnosis: readonly [string, string];
  injuredWeeksAgo: number;
  weeklyWageDollars: number;
};

/** The clinic opens the program; the payer's claim system adds the wage. */
export async function refer(stage: Stage): Promise<void> {
  const { referral, cast } = stage;
  const [givenName = "", ...family] = referral.worker.split(" ");
  const at = aroundAsking(stage, -6, "09:30");
  const referredOn = dayIn(at, stage.zone);
  const [code, label] = referral.diagnosis;
  const { programId } = await openProgram.run(as("therapist", stage, at), {
    claimNumber: referral.claim,
    payerId: cast.organizations[deskOf[referral.adjustor].payer],
    employerId: cast.organizations[referral.employer],
    physicianId: cast.staff[referral.physician].personId,
    adjustorId: cast.staff[referral.adjustor].personId,
    caseManagerId: cast.staff[referral.nurse].personId,
    worker: { givenName, familyName: family.join(" "), email: referral.email, locale: referral.locale },
    state: stage.state,
    injuredOn: addDays(referredOn, -7 * referral.injuredWeeksAgo),
    referredOn,
    therapyPlateauOn: addDays(referredOn, -4),
    bodyRegion: referral.region,
    diagnosis: { code, label, accepted: true },
    jobTitle: jobs[referral.job].title,
    kind: referral.kind,
  });
  stage.programId = programId;
  await addWage(stage);
}

async function addWage({ programId, referral }: Stage): Promise<void> {
  await transaction({ kind: "system" }, ({ tx }) =>
    tx.sql(
      "seed_wage",
      `insert into claim_wage (claim_id, average_weekly_cents)
       select claim_id, $2 from program where id = $1 on conflict do nothing`,
      [programId, referral.weeklyWageDollars * 100],
    ),
  );
}
