import type pg from "pg";

/**
 * Runs `write` while these tables have none but their unique indexes, and makes the others anew at the end: a tree built
 * at once costs a fraction of one filled row by row. In the caller's transaction, so that nothing else sees them missing.
 */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  write: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes
     where schemaname = 'public' and tablename = any($1) and indexdef not like 'CREATE UNIQUE%'`,
    [tables],
  );
  for (const { indexname } of rows) await client.query(`drop index "${indexname}"`);
  await write();
  for (const { indexdef } of rows) await client.query(indexdef);
}
