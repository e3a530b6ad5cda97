import pg from "pg";

let client: pg.Client | undefined;

/** The database's owner, bound by no policy: for arranging a test's world and for looking at what was written. */
export async function owner(): Promise<pg.Client> {
  if (!client) {
    client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
    await client.connect();
  }
  return client;
}

export async function closeOwner(): Promise<void> {
  await client?.end();
  client = undefined;
}
