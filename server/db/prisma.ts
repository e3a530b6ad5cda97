import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

/** Prisma inside one of our transactions. */
export type Db = Prisma.TransactionClient;

const clients = new WeakMap<pg.PoolClient, PrismaClient>();
const names = new Map<string, string>();

/**
 * Prisma on one checked-out connection, so that Prisma and prepared SQL share a transaction.
 * The client is kept with its connection: making one costs milliseconds, using it again nothing.
 */
export function prismaOn(connection: pg.PoolClient): Db {
  let client = clients.get(connection);
  if (!client) {
    client = new PrismaClient({ adapter: new PrismaPg(asPool(connection)) });
    clients.set(connection, client);
  }
  return client;
}

type Query = { text: string; values?: unknown[] };

// Prisma opens a transaction of its own for nested writes; inside ours that is a savepoint.
const inner: Record<string, string> = {
  BEGIN: "SAVEPOINT prisma_nested",
  COMMIT: "RELEASE SAVEPOINT prisma_nested",
  ROLLBACK: "ROLLBACK TO SAVEPOINT prisma_nested",
};

function asPool(connection: pg.PoolClient): pg.Pool {
  const query = (config: Query) => {
    const text = inner[config.text];
    return text ? connection.query(text) : connection.query({ ...config, name: statementName(config.text) });
  };
  const nothing = () => {};
  const lent = { query, release: nothing, on: nothing, removeListener: nothing };
  const facade = { ...lent, options: {}, connect: async () => lent, end: async () => {} };
  return Object.setPrototypeOf(facade, pg.Pool.prototype);
}

/** A short stable name, so that PostgreSQL keeps the statement prepared on this connection. */
function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `p${createHash("sha1").update(text).digest("hex").slice(0, 16)}`;
    names.set(text, name);
  }
  return name;
}
