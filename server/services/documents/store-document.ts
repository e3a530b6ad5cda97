import { createHash, randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { z } from "zod";
import { DOCUMENT_KINDS, type DocumentKind } from "../../domain/documents/labels";
import { refuseUnlessPdf, safeFileName } from "../../domain/documents/pdf";
import { AppError } from "../../domain/errors";
import type { Context } from "../caller";
import { command } from "../command";
import { findLiveProgram } from "../programs/find";
import { recordNumber } from "../record-number";

export const StoreDocument = z.object({
  programId: z.uuid({ error: "Choose the program." }),
  kind: z.enum(DOCUMENT_KINDS, { error: "Say what the document is: choose from the list." }),
  fileName: z.string().max(1000, { error: "The file's name is too long; shorten it." }),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, {
    error: "The file is missing; choose it again.",
  }),
});

export type StoredDocument = { documentId: string; receiptNumber: string; fileName: string; kind: string };

/** Takes a PDF and gives its receipt number; the same file sent again gets the first one's receipt. */
export const storeDocument = command({
  name: "storeDocument",
  permission: "document:upload",
  input: StoreDocument,
  async run(context, { programId, kind, fileName, bytes }) {
    await findLiveProgram(context, programId);
    refuseUnlessPdf(bytes);
    await refuseOtherTypes(bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const added = await add(context, { programId, kind, fileName: safeFileName(fileName), bytes, sha256 });
    const result = added ?? (await earlier(context, programId, sha256));
    return {
      result,
      event: added ? { type: "document.uploaded", programId, documentId: added.documentId, kind } : [],
    };
  },
});

async function refuseOtherTypes(bytes: Uint8Array): Promise<void> {
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime !== "application/pdf")
    throw new AppError(
      "BAD_INPUT",
      "This is not a PDF, whatever its name says; save the document as PDF and send that.",
      "file",
    );
}

type New = { programId: string; kind: DocumentKind; fileName: string; bytes: Uint8Array; sha256: string };

async function add({ tx, actor, now }: Context, document: New): Promise<StoredDocument | null> {
  const documentId = randomUUID();
  const receiptNumber = recordNumber("D");
  const { programId, kind, fileName, bytes, sha256 } = document;
  const [row] = await tx.sql(
    "add_document",
    `insert into document (id, receipt_number, program_id, kind, file_name, media_type, size_bytes, sha256, uploaded_by_id,
       uploaded_at) values ($1,$2,$3,$4,$5,'application/pdf',$6,$7,$8,$9) on conflict (program_id, sha256) do nothing returning id`,
    [documentId, receiptNumber, programId, kind, fileName, bytes.length, sha256, actor.personId, now],
  );
  if (!row) return null;
  await tx.sql("add_content", "insert into document_content (document_id, bytes) values ($1, $2)", [
    documentId,
    Buffer.from(bytes),
  ]);
  return { documentId, receiptNumber, fileName, kind };
}

async function earlier({ tx }: Context, programId: string, sha256: string): Promise<StoredDocument> {
  const [row] = await tx.sql<StoredDocument>(
    "earlier_document",
    `select id as "documentId", receipt_number as "receiptNumber", file_name as "fileName", kind from document
     where program_id = $1 and sha256 = $2`,
    [programId, sha256],
  );
  if (!row)
    throw new AppError("CONFLICT", "This file is just being received; send it again in a moment.", "file");
  return row;
}
