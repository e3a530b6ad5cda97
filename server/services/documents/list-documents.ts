import { z } from "zod";
import type { Context } from "../caller";
import { findProgram } from "../programs/find";
import { query } from "../query";

export type DocumentLine = {
  documentId: string;
  receiptNumber: string;
  kind: string;
  fileName: string;
  sizeBytes: number;
  uploadedAt: string;
  uploadedBy: string;
};

export const listDocuments = query({
  name: "listDocuments",
  permission: "document:read",
  input: z.object({ programId: z.uuid({ error: "Choose the program." }) }),
  views: null,
  async run(context, { programId }): Promise<DocumentLine[]> {
    await findProgram(context, programId);
    return documentsOf(context, programId);
  },
});

/** A program's documents, the newest first. */
export async function documentsOf({ tx }: Context, programId: string): Promise<DocumentLine[]> {
  return tx.sql<DocumentLine>(
    "list_documents",
    `select d.id as "documentId", d.receipt_number as "receiptNumber", d.kind, d.file_name as "fileName",
       d.size_bytes as "sizeBytes", to_json(d.uploaded_at) #>> '{}' as "uploadedAt", p.given_name || ' ' || p.family_name as "uploadedBy"
     from document d join person p on p.id = d.uploaded_by_id where d.program_id = $1 order by d.uploaded_at desc, d.id`,
    [programId],
  );
}
