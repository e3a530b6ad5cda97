import { AppError } from "../../domain/errors";
import { STRENGTH_STANDARD } from "../../domain/occupations/strength";
import type { Context } from "../caller";

type Named = { jobTitle: string; occupationCode: string | null };
type Strength = { strength: string | null; strength_source: string | null };

/** Writes what the job is called, and its occupation's strength level with the standard that says so. */
export async function nameJob(
  { tx }: Context,
  programId: string,
  { jobTitle, occupationCode }: Named,
): Promise<void> {
  const found = occupationCode === null ? null : await strengthOf(tx, occupationCode);
  const standard = found?.strength_source?.startsWith("ORS") ? found.strength_source : STRENGTH_STANDARD;
  await tx.sql(
    "name_job",
    "update program set job_title = $2, occupation_code = $3, strength = $4, strength_standard = $5 where id = $1",
    [programId, jobTitle, occupationCode, found?.strength ?? null, found?.strength ? standard : null],
  );
}

async function strengthOf(tx: Context["tx"], code: string): Promise<Strength> {
  const [row] = await tx.sql<Strength>(
    "occupation_strength",
    "select strength, strength_source from occupation where code = $1",
    [code],
  );
  if (row) return row;
  throw new AppError(
    "BAD_INPUT",
    "This job is not in the occupation library; pick it from the list, or write the demands by hand.",
    "occupationCode",
  );
}
