import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

type Files = { files: { path: string; content: string }[] };
type Target = { tag: "empty" } | ({ tag: "schemaDatamodel" } & Files);
type MigrationList = Awaited<ReturnType<typeof migrationList>>;
type Filters = { externalTables: string[]; externalEnums: string[] };

/** The part of Prisma's schema engine that we use. */
type Engine = {
  free(): void;
  applyMigrations(input: { migrationsList: MigrationList; filters: Filters }): Promise<{
    appliedMigrationNames: string[];
  }>;
  diff(input: {
    from: Target;
    to: Target;
    script: boolean;
    exitCode: boolean;
    filters: Filters;
    shadowDatabaseUrl: string | null;
  }): Promise<{ stdout: string | null; exitCode: number }>;
};

const filters: Filters = { externalTables: [], externalEnums: [] };
const root = process.cwd();

/** Applies what `prisma/migrations` holds and the database does not; returns the names it applied. */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  return withEngine(ownerUrl, async (engine) => {
    const answer = await engine.applyMigrations({ migrationsList: await migrationList(), filters });
    return answer.appliedMigrationNames;
  });
}

/** The whole schema as SQL, from nothing. */
export async function schemaAsSql(ownerUrl: string): Promise<string> {
  return withEngine(ownerUrl, async (engine) => {
    const to = { tag: "schemaDatamodel" as const, ...(await schemaFiles()) };
    const from = { tag: "empty" as const };
    const answer = await engine.diff({
      from,
      to,
      script: true,
      exitCode: false,
      filters,
      shadowDatabaseUrl: null,
    });
    return answer.stdout ?? "";
  });
}

async function withEngine<T>(url: string, use: (engine: Engine) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url });
  pool.on("error", () => {});
  const engine = await createEngine(wholeScripts(new PrismaPg(pool)));
  try {
    return await use(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

async function createEngine(factory: PrismaPg): Promise<Engine> {
  library ??= loadLibrary();
  const { SchemaEngine } = await library;
  const datamodels = (await schemaFiles()).files.map((file) => [file.path, file.content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return SchemaEngine.new({ datamodels }, () => {}, adapter);
}

type Library = {
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<Engine> };
};
let library: Promise<Library> | undefined;

// Loaded once: a second instance would free the first one's memory.
async function loadLibrary(): Promise<Library> {
  const folder = join(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"), "..");
  const glue = await import(
    /* webpackIgnore: true */ pathToFileURL(join(folder, "schema_engine_bg.js")).href
  );
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

// The adapter cuts scripts at every semicolon, function bodies included; PostgreSQL takes them whole.
function wholeScripts(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
    return adapter;
  };
  return factory;
}

async function schemaFiles(): Promise<Files> {
  const folder = join(root, "prisma/schema");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return { files: await Promise.all(names.map((name) => readText(join(folder, name)))) };
}

async function readText(path: string) {
  return { path, content: await readFile(path, "utf8") };
}

async function migrationList() {
  const baseDir = join(root, "prisma/migrations");
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.sort().map((name) => migration(baseDir, name))),
  };
}

async function migration(baseDir: string, name: string) {
  const content = await readFile(join(baseDir, name, "migration.sql"), "utf8");
  return {
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: content } },
  };
}
