import type { RateChange } from "../../domain/fees/rate-import/rate-plan";
import type { Context } from "../caller";

/** Live programs of one clinic whose sessions would be priced anew; a number, because an administrator sees no claim. */
export type AffectedClinic = { clinicId: string; clinicName: string; programs: number };

type Row = {
  clinic_id: string;
  clinic_name: string;
  accredited: boolean;
  state: string;
  kind: string;
  programs: number;
};

function touches({ kind, before, after }: RateChange, row: Row): boolean {
  const rate = after ?? before;
  if (!rate || kind === "unchanged") return false;
  return (
    rate.jurisdiction === row.state &&
    rate.program === row.kind &&
    (rate.clinicId === null || rate.clinicId === row.clinic_id) &&
    (rate.accredited === null || rate.accredited === row.accredited)
  );
}

/** The live programs that changes of rates concern, by clinic: sessions from the effective date on are priced by them. */
export async function affectedPrograms(
  { tx }: Context,
  changes: readonly RateChange[],
): Promise<AffectedClinic[]> {
  const states = [...new Set(changes.map(({ before, after }) => (after ?? before)?.jurisdiction))];
  const rows = await tx.sql<Row>("live_programs_at", "select * from live_programs_at($1)", [states]);
  const concerned = rows.filter((row) => changes.some((change) => touches(change, row)));
  const byClinic = Map.groupBy(concerned, (row) => row.clinic_id);
  return [...byClinic].map(([clinicId, group]) => ({
    clinicId,
    clinicName: group[0]?.clinic_name ?? "",
    programs: group.reduce((sum, { programs }) => sum + programs, 0),
  }));
}
