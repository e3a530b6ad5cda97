import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { owner } from "../support/owner";
import { makeWorld } from "../support/world";

let app: pg.Client;
beforeAll(async () => {
  await makeWorld();
  app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
  await app.connect();
});
afterAll(async () => {
  await app.end();
});

type Row = Record<string, string>;

async function ask(sql: string): Promise<Row[]> {
  return (await (await owner()).query<Row>(sql)).rows;
}

describe("the application's role of the database", () => {
  it("owns nothing, bypasses nothing and is no superuser", async () => {
    const [role] = await ask(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit from pg_roles where rolname = 'fullduty_app'",
    );
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false]);
    expect(
      await ask("select relname from pg_class where pg_get_userbyid(relowner) like 'fullduty_%'"),
    ).toEqual([]);
  });

  it("meets a closed door at every table", async () => {
    const open = await ask(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity and relname <> '_prisma_migrations'",
    );
    expect(open).toEqual([]);
    const closed = await ask(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity",
    );
    expect(closed.length).toBeGreaterThan(35);
  });

  it("sees no row of any table while nobody acts", async () => {
    const tables = await ask(
      "select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
    );
    for (const { tablename } of tables) {
      const rows = await app.query(`select 1 from ${pg.escapeIdentifier(tablename ?? "")} limit 1`).then(
        (answer) => answer.rowCount,
        (error: Error) => error.message,
      );
      expect([0, `permission denied for table ${tablename}`]).toContain(rows);
    }
  });

  it("cannot change or remove what has been recorded", async () => {
    for (const side of ["system", "payer", "clinic", "admin"])
      for (const sql of ["update audit_entry set type = 'x'", "delete from audit_entry"]) {
        await app.query(`begin; set local role fullduty_${side}`);
        await expect(app.query(sql)).rejects.toThrow(/permission denied/);
        await app.query("rollback");
      }
  });

  it("reaches no table for a reader who has not signed in, and one function", async () => {
    await app.query("begin; set local role fullduty_public");
    const grants = await app.query(
      "select table_name from information_schema.role_table_grants where grantee = 'fullduty_public'",
    );
    expect(grants.rows).toEqual([]);
    const { rows } = await app.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
         and has_function_privilege('fullduty_public', oid, 'execute') and prorettype <> 'trigger'::regtype`,
    );
    expect(rows).toEqual([{ name: "published_scorecard" }]);
    await app.query("rollback");
  });

  it("cannot become a role that migrates", async () => {
    await expect(app.query("set role postgres")).rejects.toThrow(/permission denied/);
    await expect(app.query("create table mine (id int)")).rejects.toThrow(/permission denied/);
  });
});
