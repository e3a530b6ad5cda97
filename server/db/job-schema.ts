import pg from "pg";
import { PgBoss } from "pg-boss";

/** The job queue's own schema: ids of programs and times, no words. */
const jobSchema = "jobs";

/** The connection settings of a job queue; what it cannot do as the application's role is done here, by the owner. */
export function jobQueueOn(connectionString: string, max: number) {
  return {
    connectionString,
    schema: jobSchema,
    max,
    application_name: "full-duty-jobs",
    // The application owns no table: it neither migrates nor rebuilds indexes.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  };
}

/** Brings the job queue's schema to this version, as the owner, and lets the application work in it. */
export async function prepareJobSchema(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    ...jobQueueOn(ownerUrl, 2),
    migrate: true,
    createSchema: true,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => {});
  await boss.start();
  await boss.stop({ graceful: false });
  await openToApplication(ownerUrl);
}

async function openToApplication(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const role of ["fullduty_app", "fullduty_system"])
      await client.query(
        `grant usage on schema ${jobSchema} to ${role};
         grant select, insert, update, delete on all tables in schema ${jobSchema} to ${role};
         grant usage on all sequences in schema ${jobSchema} to ${role}`,
      );
  } finally {
    await client.end();
  }
}
