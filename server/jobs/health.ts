import { pool } from "../db/pool";
import { programsQueue, sweepQueue } from "./queues";

export type WorkerHealth = {
  /** Seconds that the oldest job has been ready without being taken. */
  lagSeconds: number;
  waiting: number;
  /** Jobs that have failed for good; kept for a day. */
  failed: number;
  /** When a sweep last went round. */
  lastSweptAt: string | null;
};

const healthSql = `select
  coalesce(extract(epoch from now() - min(start_after) filter (where state in ('created', 'retry') and start_after <= now())), 0)::int as "lagSeconds",
  count(*) filter (where state in ('created', 'retry') and name = $1)::int as waiting,
  count(*) filter (where state = 'failed')::int as failed,
  to_json(max(completed_on) filter (where state = 'completed' and name = $2)) #>> '{}' as "lastSweptAt"
  from jobs.job where name in ($1, $2)`;

/** How far the workers are behind, from the queue itself; whoever runs them. */
export async function workerHealth(): Promise<WorkerHealth> {
  const { rows } = await pool().query<WorkerHealth>(healthSql, [programsQueue, sweepQueue("programs")]);
  const [row] = rows;
  return row ?? { lagSeconds: 0, waiting: 0, failed: 0, lastSweptAt: null };
}
