import { fileHeaders } from "@/server/interop/file-headers";

/** A PDF to open in the browser; never kept by anything between, because it is about somebody's health. */
export function pdfAnswer(pdf: Buffer, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: fileHeaders({ name, mediaType: "application/pdf", how: "inline", size: pdf.length }),
  });
}
