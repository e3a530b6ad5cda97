import { evidenceTemplate } from "@/server/interop/csv/template";
import { fileHeaders } from "@/server/interop/file-headers";

/** The CSV to start from; it holds invented rows and nothing of anybody. */
export function GET() {
  return new Response(evidenceTemplate(), {
    headers: fileHeaders({ name: "full-duty-evidence.csv", mediaType: "text/csv; charset=utf-8" }),
  });
}
