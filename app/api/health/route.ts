import { workerHealth } from "@/server/jobs/health";

export const dynamic = "force-dynamic";

/** Healthy when the database answers; beside it how far the workers are behind. */
export async function GET() {
  try {
    return Response.json({ status: "ok", worker: await workerHealth() });
  } catch {
    return Response.json({ status: "no database" }, { status: 503 });
  }
}
