import { pool } from "@/server/db/pool";

export const dynamic = "force-dynamic";

/** Healthy when the database answers. */
export async function GET() {
  try {
    await pool().query("select 1");
    return Response.json({ status: "ok" });
  } catch {
    return Response.json({ status: "no database" }, { status: 503 });
  }
}
