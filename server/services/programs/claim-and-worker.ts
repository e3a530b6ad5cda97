import { randomUUID } from "node:crypto";
import { toDbDate } from "../../db/dates";
import { claimNumberKey } from "../../domain/claims/claim-number";
import { AppError } from "../../domain/errors";
import type { OpenProgramInput } from "../../domain/programs/schema";
import type { Context } from "../caller";

export type ClaimAndWorker = { claimId: string; workerId: string; workerName: string };

type OwnClaim = { id: string; worker_id: string; worker_name: string; live: boolean };

const taken = (number: string) =>
  new AppError(
    "CONFLICT",
    `Claim ${number} already has a program with this payer; check the number, or ask the payer who treats it.`,
    "claimNumber",
  );

/**
 * The claim and its worker: new ones, or those of the clinic's own earlier program on the same claim once that has ended.
 * CONFLICT (claimNumber) when the payer's number has a live program, or belongs to a claim the clinic is no party to.
 */
export async function claimAndWorker(context: Context, input: OpenProgramInput): Promise<ClaimAndWorker> {
  const key = claimNumberKey(input.claimNumber);
  const earlier = await ownClaim(context, input.payerId, key);
  if (earlier && !earlier.live)
    return { claimId: earlier.id, workerId: earlier.worker_id, workerName: earlier.worker_name };
  if (earlier || (await isTaken(context, input.payerId, key))) throw taken(input.claimNumber);
  const workerId = await addWorker(context, input);
  const claimId = await addClaim(context, input, key, workerId);
  return { claimId, workerId, workerName: `${input.worker.givenName} ${input.worker.familyName}` };
}

// One at a time for each claim number, so that two at once do not both find it free.
async function ownClaim({ tx }: Context, payerId: string, key: string): Promise<OwnClaim | undefined> {
  await tx.sql("claim_lock", "select pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `claim ${payerId} ${key}`,
  ]);
  const [row] = await tx.sql<OwnClaim>(
    "own_claim",
    `select c.id, c.worker_id, max(p.worker_name) as worker_name, bool_or(p.discharged_on is null) as live
     from claim c join program p on p.claim_id = c.id where c.payer_id = $1 and c.number_key = $2 group by c.id`,
    [payerId, key],
  );
  return row;
}

async function isTaken({ tx }: Context, payerId: string, key: string): Promise<boolean> {
  const [row] = await tx.sql<{ taken: boolean }>(
    "claim_taken",
    "select claim_number_taken($1, $2) as taken",
    [payerId, key],
  );
  return row?.taken ?? false;
}

async function addWorker({ tx }: Context, { worker }: OpenProgramInput): Promise<string> {
  const id = randomUUID();
  const { count } = await tx.db.person.createMany({
    data: { id, ...worker, isWorker: true },
    skipDuplicates: true,
  });
  if (count === 1) return id;
  throw new AppError(
    "CONFLICT",
    "This e-mail cannot be used for the worker; use another one or leave it empty.",
    "worker.email",
  );
}

async function addClaim(
  { tx }: Context,
  input: OpenProgramInput,
  key: string,
  workerId: string,
): Promise<string> {
  const id = randomUUID();
  const { payerId, employerId, adjustorId, state, bodyRegion } = input;
  const { count } = await tx.db.claim.createMany({
    data: {
      id,
      payerId,
      number: input.claimNumber,
      numberKey: key,
      employerId,
      workerId,
      adjustorId,
      state,
      injuredOn: toDbDate(input.injuredOn),
      bodyRegion,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw taken(input.claimNumber);
  return id;
}
