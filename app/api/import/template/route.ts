import { evidenceTemplate } from "@/server/interop/csv/template";

/** The CSV to start from; it holds invented rows and nothing of anybody. */
export function GET() {
  return new Response(evidenceTemplate(), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="full-duty-evidence.csv"',
    },
  });
}
