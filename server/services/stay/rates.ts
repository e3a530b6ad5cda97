import type { FeeRate, ProgramKind, RateQuery } from "../../domain/fees/rate";
import type { PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";

export type RateSubject = {
  payerId: string;
  clinicId: string;
  clinicAccredited: boolean;
  state: string;
  kind: ProgramKind;
};

/** What a program's sessions are priced by: the state's schedule and the payer's own agreements, with the terms to look them up. */
export type ProgramRates = Omit<RateQuery, "serviceOn"> & { rates: FeeRate[] };

/**
 * The fee rates that may price a program; domain/fees picks among them (agreement before schedule, then by date).
 * Spread the answer into `priceSession`/`priceStay` with a `serviceOn`.
 */
export async function loadRates({ tx }: Context, subject: RateSubject): Promise<ProgramRates> {
  const rows = await tx.sql<{ body: FeeRate; effective_to: PlainDate | null }>(
    "program_rates",
    `select body, effective_to::text from fee_rate where jurisdiction = $1 and (payer_id is null or payer_id = $2)`,
    [subject.state, subject.payerId],
  );
  return {
    rates: rows.map(({ body, effective_to }) => ({ ...body, effectiveTo: effective_to })),
    jurisdiction: subject.state,
    program: subject.kind,
    accredited: subject.clinicAccredited,
    payerId: subject.payerId,
    clinicId: subject.clinicId,
  };
}
