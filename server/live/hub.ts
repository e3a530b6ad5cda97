import { EventEmitter } from "node:events";
import pg from "pg";
import { env } from "../env";
import { logger } from "../logger";

/** What the database announces after a commit: ids only. */
export type Announcement = {
  id: number;
  type: string;
  programId: string | null;
  requestId: string | null;
  payerId?: string;
  clinicId?: string;
  employerId?: string;
  physicianId?: string | null;
  workerId?: string;
  caseManagerId?: string | null;
};

const shared = globalThis as { fullDutyHub?: EventEmitter };

/** The process's one ear on the database; reconnects by itself. */
export function hub(): EventEmitter {
  if (!shared.fullDutyHub) {
    shared.fullDutyHub = new EventEmitter().setMaxListeners(0);
    void listen(shared.fullDutyHub);
  }
  return shared.fullDutyHub;
}

async function listen(emitter: EventEmitter): Promise<void> {
  const client = new pg.Client({ connectionString: env().APP_DATABASE_URL, keepAlive: true });
  client.on(
    "notification",
    ({ payload }) => payload && emitter.emit("change", JSON.parse(payload) as Announcement),
  );
  client.on("error", () => {});
  client.once("end", () => setTimeout(() => void listen(emitter), 1_000).unref());
  try {
    await client.connect();
    await client.query("LISTEN fullduty_live");
    // Whatever happened while nobody listened is unknown: everybody looks again.
    emitter.emit("change", {
      id: 0,
      type: "reconnected",
      programId: null,
      requestId: null,
    } satisfies Announcement);
  } catch {
    logger.warn("live updates: no connection to the database, trying again");
    await client.end().catch(() => {});
  }
}
