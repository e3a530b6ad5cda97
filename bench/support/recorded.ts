import pg from "pg";

/** A statement as it was given to a connection. */
type Said = { text: string; name?: string; values?: unknown[] };

/** The statements of one transaction, from its BEGIN to its COMMIT. */
export type Transaction = Said[];

type Query = (...given: unknown[]) => unknown;

function saidOf(first: unknown, second: unknown): Said {
  if (typeof first === "string")
    return Array.isArray(second) ? { text: first, values: second } : { text: first };
  const { text, name, values } = first as Said;
  return { text, ...(name ? { name } : {}), values: values ?? (Array.isArray(second) ? second : []) };
}

/** Runs `work` and keeps what each transaction of it sent to PostgreSQL, in the order in which they were committed. */
export async function recorded(work: () => Promise<unknown>): Promise<Transaction[]> {
  const committed: Transaction[] = [];
  const open = new WeakMap<object, Transaction>();
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (this: object, ...given) {
    const said = saidOf(given[0], given[1]);
    if (said.text.startsWith("BEGIN")) open.set(this, []);
    const transaction = open.get(this);
    transaction?.push(said);
    if (said.text === "COMMIT" && transaction) committed.push(transaction);
    return original.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return committed;
}
