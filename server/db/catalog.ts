import type { Client } from "pg";

const shapes = `
  select format('column %s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')) as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
  union all
  select format('index %s', indexdef) from pg_indexes i where schemaname = 'public' and tablename <> '_prisma_migrations'
    and not exists (select from pg_constraint x where x.contype = 'x' and x.conname = i.indexname)
  union all
  select format('reference %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
  where contype = 'f' and connamespace = 'public'::regnamespace
  union all
  select format('enum %s %s', t.typname, string_agg(e.enumlabel, ' ' order by e.enumsortorder))
  from pg_enum e join pg_type t on t.oid = e.enumtypid where t.typnamespace = 'public'::regnamespace group by t.typname`;

/** What a database's tables, columns, indexes, references and enums are: one line each, sorted. An exclusion's index is
 * left out, because Prisma's schema has no word for it. */
export async function catalogLines(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(shapes);
  return rows.map((row) => row.line).sort();
}
