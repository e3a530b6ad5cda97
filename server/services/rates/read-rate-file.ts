import { randomUUID } from "node:crypto";
import { type RateRow, readRateFile } from "@/server/interop/csv/rate-row";
import type { FeeRate } from "../../domain/fees/rate";
import type { FileRate } from "../../domain/fees/rate-import/rate-overlaps";
import type { RowProblem } from "../../domain/imports/import-summary";
import type { PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";
import { bytesOf, type RateFile } from "./rate-file";
import type { RateScope } from "./rate-scope";

/** A file's lines as rates of the scope; `importId` names what they will be stored under. */
export type ReadRateFile = { importId: string; rates: FileRate[]; problems: RowProblem[]; ignored: string[] };

/** The clinics of each name; two may bear the same. */
type Clinics = Map<string, string[]>;
const nameKey = (name: string) => name.trim().toLowerCase().replace(/\s+/g, " ");

async function clinicsByName({ tx }: Context): Promise<Clinics> {
  const rows = await tx.sql<{ id: string; name: string }>(
    "clinics_by_name",
    "select id, name from organization where kind = 'clinic'",
  );
  const byName = Map.groupBy(rows, ({ name }) => nameKey(name));
  return new Map([...byName].map(([name, clinics]) => [name, clinics.map(({ id }) => id)]));
}

const accreditedOf = { yes: true, no: false, any: null } as const;

type Terms = { scope: RateScope; effectiveOn: PlainDate; clinicId: string | null; id: string };

function rateOf(row: RateRow, { scope, effectiveOn, clinicId, id }: Terms): FeeRate {
  return {
    id,
    jurisdiction: row.jurisdiction,
    payerId: scope.payerId,
    clinicId,
    code: row.code,
    modifiers: row.modifiers?.split(/[\s,;/-]+/).filter(Boolean) ?? [],
    program: row.program,
    accredited: accreditedOf[row.accredited],
    basis: row.basis,
    amountCents: row.amount,
    firstBlockMinutes: row.first_block_minutes,
    incrementMinutes: row.increment_minutes,
    rounding: row.rounding ?? "nearest",
    minMinutesPerDay: row.min_minutes_a_day,
    maxMinutesPerDay: row.max_minutes_a_day,
    effectiveFrom: row.effective_from ?? effectiveOn,
    effectiveTo: row.effective_to,
    source: row.source,
    status: row.status,
  };
}

function clinicProblem(
  { clinic, line }: RateRow,
  { payerId }: RateScope,
  clinics: Clinics,
): RowProblem | null {
  if (clinic === null) return null;
  if (payerId === null)
    return {
      line,
      column: "clinic",
      reason: "A state's schedule holds for every clinic; leave the cell empty.",
    };
  const named = clinics.get(nameKey(clinic)) ?? [];
  if (named.length === 1) return null;
  const reason =
    named.length === 0
      ? `“${clinic}” is no clinic of the portal; write its name as the portal has it.`
      : `${named.length} clinics of the portal are called “${clinic}”; one of them needs another name before its rate can be told apart.`;
  return { line, column: "clinic", reason };
}

/** Reads a file of rates for the scope; lines that cannot be read are problems, a file that cannot is refused (file). */
export async function readRates(context: Context, scope: RateScope, file: RateFile): Promise<ReadRateFile> {
  const { rows, problems, ignored } = readRateFile(bytesOf(file));
  const clinics = await clinicsByName(context);
  const importId = randomUUID();
  const rates: FileRate[] = [];
  for (const row of rows) {
    const problem = clinicProblem(row, scope, clinics);
    if (problem) problems.push(problem);
    const clinicId = row.clinic === null ? null : (clinics.get(nameKey(row.clinic))?.[0] ?? null);
    const terms = { scope, effectiveOn: file.effectiveOn, clinicId, id: `${importId}-${row.line}` };
    if (!problem) rates.push({ line: row.line, rate: rateOf(row, terms) });
  }
  return { importId, rates, problems, ignored };
}
