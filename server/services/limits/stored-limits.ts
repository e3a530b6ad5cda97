import type { StoredLimit } from "../../domain/fees/date-limit";
import type { ProgramLimit } from "../../domain/fees/limits.data";
import type { ProgramKind } from "../../domain/fees/rate";
import type { PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";

type Row = { id: string; body: ProgramLimit; effective_to: PlainDate | null };

/** The versions of a state's limits of one program, each with the last day it has now. */
export async function storedLimits(
  { tx }: Context,
  jurisdiction: string,
  program: ProgramKind,
): Promise<StoredLimit[]> {
  const rows = await tx.sql<Row>(
    "program_limits",
    `select id, body, effective_to::text from program_limit where jurisdiction = $1 and program = $2
     order by effective_from`,
    [jurisdiction, program],
  );
  return rows.map(({ id, body, effective_to }) => ({ id, limit: { ...body, effectiveTo: effective_to } }));
}

/** The limits that a program of this state is planned within, by the day it begins. */
export async function loadLimits(
  context: Context,
  { state, kind }: { state: string; kind: ProgramKind },
): Promise<ProgramLimit[]> {
  return (await storedLimits(context, state, kind)).map(({ limit }) => limit);
}
