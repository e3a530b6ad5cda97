import { z } from "zod";
import { AppError } from "../../domain/errors";
import { query } from "../query";

export type ReadDocument = {
  programId: string;
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
};

/** A document's bytes, for who is party to its program; NOT_FOUND otherwise. */
export const readDocument = query({
  name: "readDocument",
  permission: "document:read",
  input: z.object({ documentId: z.uuid({ error: "This is not a document's address." }) }),
  views: (document: ReadDocument) => document.programId,
  async run({ tx }, { documentId }): Promise<ReadDocument> {
    const [row] = await tx.sql<ReadDocument>(
      "read_document",
      `select d.program_id as "programId", d.file_name as "fileName", d.media_type as "mediaType", c.bytes
       from document d join document_content c on c.document_id = d.id where d.id = $1`,
      [documentId],
    );
    if (!row) throw new AppError("NOT_FOUND", "There is no such document among yours.");
    return row;
  },
});
