import { createHash } from "node:crypto";
import { AppError } from "../../domain/errors";
import type { FeeRate } from "../../domain/fees/rate";
import type { RateChange, RatePlan } from "../../domain/fees/rate-import/rate-plan";
import { slotOf } from "../../domain/fees/rate-import/rate-slot";
import type { Context } from "../caller";
import { command } from "../command";
import { planRateFile, type RateFilePlan } from "./plan-rate-file";
import { bytesOf, RateFile } from "./rate-file";
import { rateTurn } from "./rate-turn";

/**
 * Brings in a file of rates from its effective date on, whole or not at all: rates in force are ended the day before,
 * never edited. Refuses what a dry run shows as a problem, and a file that changes nothing.
 */
export const importRates = command({
  name: "importRates",
  permission: "rates:import",
  input: RateFile,
  async run(context, file) {
    await rateTurn(context);
    const planned = await planRateFile(context, file);
    const { importId, scope, plan } = planned;
    refuseProblems(plan);
    const counts = countsOf(plan.changes);
    if (counts.added + counts.changed + counts.ended === 0)
      throw new AppError(
        "RULE",
        "The file says what is in force already; there is nothing to import.",
        "file",
      );
    await addImport(context, file, planned);
    await endRates(context, plan);
    await addRates(context, importId, plan.add);
    const jurisdictions = [...new Set(changed(plan.changes).map((rate) => rate.jurisdiction))];
    return {
      result: { importId, effectiveOn: file.effectiveOn, ...counts },
      event: {
        type: "rates.imported",
        importId,
        payerId: scope.payerId,
        jurisdictions,
        effectiveOn: file.effectiveOn,
        ...counts,
      },
    };
  },
});

function refuseProblems({ problems: [first, ...rest] }: RatePlan): void {
  if (!first) return;
  const more = rest.length > 0 ? ` There are ${rest.length} more problems.` : "";
  throw new AppError("BAD_INPUT", `Line ${first.line}, ${first.column}: ${first.reason}${more}`, "file");
}

/** The rates that an import brings or ends. */
function changed(changes: readonly RateChange[]): FeeRate[] {
  return changes.flatMap(({ kind, before, after }) =>
    kind === "unchanged" ? [] : [after ?? before ?? []].flat(),
  );
}

function countsOf(changes: readonly RateChange[]) {
  const count = (kind: RateChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  return { added: count("added"), changed: count("changed"), ended: count("ended") };
}

async function addImport(
  { tx, actor, now }: Context,
  file: RateFile,
  { importId, scope, plan }: RateFilePlan,
): Promise<void> {
  const { added, changed: replaced, ended } = countsOf(plan.changes);
  const told = plan.changes.filter(({ kind }) => kind !== "unchanged");
  await tx.sql(
    "add_rate_import",
    `insert into rate_import (id, payer_id, file_name, sha256, effective_on, left_out, slots, ended, changes, added, changed,
       ended_count, by_person_id, at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)`,
    [
      importId,
      scope.payerId,
      file.fileName,
      createHash("sha256").update(bytesOf(file)).digest("hex"),
      file.effectiveOn,
      file.leftOut,
      [...new Set(changed(plan.changes).map(slotOf))],
      JSON.stringify(plan.end),
      JSON.stringify(told),
      added,
      replaced,
      ended,
      actor.personId,
      now,
    ],
  );
}

async function endRates({ tx }: Context, { end }: RatePlan): Promise<void> {
  await tx.sql(
    "end_rates",
    `update fee_rate r set effective_to = e."on" from jsonb_to_recordset($1::jsonb) as e(id text, "on" date)
     where r.id = e.id`,
    [JSON.stringify(end)],
  );
}

async function addRates({ tx }: Context, importId: string, rates: readonly FeeRate[]): Promise<void> {
  await tx.sql(
    "add_rates",
    `insert into fee_rate (id, payer_id, clinic_id, jurisdiction, code, body, effective_from, effective_to, source, status,
       import_id)
     select r->>'id', (r->>'payerId')::uuid, (r->>'clinicId')::uuid, r->>'jurisdiction', r->>'code', r,
       (r->>'effectiveFrom')::date, (r->>'effectiveTo')::date, r->>'source', r->>'status', $2
     from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(rates), importId],
  );
}
