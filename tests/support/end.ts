import { owner } from "./owner";
import type { MadeProgram } from "./program";
import type { World } from "./world";

/** An ended program written straight into the tables, for tests of what comes after the discharge. */
export async function endProgram(
  world: World,
  { programId, startOn }: MadeProgram,
  {
    dischargedOn = "2026-11-27",
    workStatus = "full_duty",
    completed = true,
    costCents = 512_000,
    reason = "stay_ended",
    started = true,
    stopRule = false,
  } = {},
): Promise<void> {
  const db = await owner();
  await db.query("update program set discharged_on = $2 where id = $1", [programId, dischargedOn]);
  await db.query("update program_standing set live = false where program_id = $1", [programId]);
  await db.query(
    `insert into outcome (program_id, payer_id, clinic_id, strength, discharged_on, promised_on, started, work_status, completed,
       reason, stop_rule, job_match_tenths, baseline_tenths, cost_cents, reports_due, reports_on_time)
     values ($1,$2,$3,'V',$4,$5::date + 26,$10,$6,$7,$9,$11,960,726,$8,4,4)`,
    [
      programId,
      world.payerId,
      world.clinicId,
      dischargedOn,
      startOn,
      workStatus,
      completed,
      costCents,
      reason,
      started,
      stopRule,
    ],
  );
}
