import type { PoolClient, QueryResultRow } from "pg";
import { pool } from "../db/pool";
import { type Db, prismaOn } from "../db/prisma";
import { AppError } from "../domain/errors";
import { env } from "../env";
import type { Actor, Identity } from "./actor";
import { systemActorId } from "./actor";

/** A transaction on one connection: Prisma and prepared SQL side by side, under one identity. */
export type Tx = {
  db: Db;
  /** Runs a named prepared statement; `name` is the statement's, unique in the product. */
  sql: <Row extends QueryResultRow>(name: string, text: string, values?: unknown[]) => Promise<Row[]>;
  /** A library's own statement, which changes from call to call and is not worth preparing. */
  unnamed: (text: string, values?: unknown[]) => Promise<QueryResultRow[]>;
};

type Begun = { tx: Tx; actor: Actor };

/**
 * The only way into the database. Opens a transaction, takes on the identity in the same round trip,
 * runs, commits; any error rolls everything back. Refuses UNAUTHENTICATED when the session is not live.
 */
export async function transaction<T>(identity: Identity, run: (begun: Begun) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  let broken: Error | undefined;
  let cut: Error | undefined;
  // A connection that ends between two statements tells it as an event, which ends the process where nobody listens.
  const whenCut = (error: Error) => {
    cut ??= error;
  };
  connection.on("error", whenCut);
  try {
    const actor = await begin(connection, identity);
    const result = await run({ tx: txOn(connection), actor });
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    broken = await rollBack(connection);
    throw cut ?? error;
  } finally {
    connection.off("error", whenCut);
    connection.release(cut ?? broken);
  }
}

async function rollBack(connection: PoolClient): Promise<Error | undefined> {
  try {
    await connection.query("ROLLBACK");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error("connection lost");
  }
}

function txOn(connection: PoolClient): Tx {
  return {
    get db() {
      return prismaOn(connection);
    },
    async sql<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = []) {
      return (await connection.query<Row>({ name, text, values })).rows;
    },
    async unnamed(text, values = []) {
      return (await connection.query(text, values)).rows;
    },
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type ActorRow = {
  person_id: string;
  membership_id: string;
  organization_id: string | null;
  organization_kind: string | null;
  organization_name: string | null;
  time_zone: string;
  role: Actor["role"];
  approval_limit_cents: number | null;
  given_name: string;
  family_name: string;
  locale: string;
};

const become = `set_config('app.person_id', a.person_id::text, true), set_config('app.organization_id',
  coalesce(a.organization_id::text, ''), true), set_config('role', a.side, true)`;

async function begin(connection: PoolClient, identity: Identity): Promise<Actor> {
  if (identity.kind !== "session" && identity.kind !== "membership")
    return beginPlain(connection, identity.kind);
  const source = actorSource(identity);
  // One round trip: PostgreSQL answers both statements at once; ids are checked before they stand in the text.
  const answers = (await connection.query(`BEGIN; SELECT a.*, ${become} FROM ${source} a`)) as unknown as {
    rows: ActorRow[];
  }[];
  const row = answers[1]?.rows[0];
  if (!row)
    throw new AppError("UNAUTHENTICATED", "Your sign-in has ended. Sign in again; what you typed is kept.");
  return actorOf(row);
}

function actorSource(identity: Extract<Identity, { kind: "session" | "membership" }>): string {
  const id = identity.kind === "session" ? identity.sessionId : identity.membershipId;
  if (!uuid.test(id))
    throw new AppError("UNAUTHENTICATED", "Your sign-in has ended. Sign in again; what you typed is kept.");
  return identity.kind === "session"
    ? `session_actor('${id}', ${env().SESSION_IDLE_MINUTES})`
    : `membership_actor('${id}')`;
}

async function beginPlain(connection: PoolClient, kind: "system" | "auth" | "public"): Promise<Actor> {
  await connection.query(`BEGIN; SELECT set_config('app.person_id', '${kind === "system" ? systemActorId : ""}', true),
    set_config('app.organization_id', '', true), set_config('role', 'fullduty_${kind}', true)`);
  return {
    personId: systemActorId,
    membershipId: systemActorId,
    organizationId: null,
    organizationKind: "platform",
    organizationName: "Full Duty",
    timeZone: "UTC",
    role: kind === "system" ? "system" : "admin",
    approvalLimitCents: null,
    name: "Full Duty",
    locale: "en",
  };
}

function actorOf(row: ActorRow): Actor {
  return {
    personId: row.person_id,
    membershipId: row.membership_id,
    organizationId: row.organization_id,
    organizationKind: row.organization_kind,
    organizationName: row.organization_name,
    timeZone: row.time_zone,
    role: row.role,
    approvalLimitCents: row.approval_limit_cents,
    name: `${row.given_name} ${row.family_name}`,
    locale: row.locale,
  };
}
