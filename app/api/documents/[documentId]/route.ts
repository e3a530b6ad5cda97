import { fileHeaders } from "@/server/interop/file-headers";
import { readDocument } from "@/server/services/documents/read-document";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ documentId: string }> };

/** A stored document, offered as a file: an uploaded page never runs in the portal's own name. */
export function GET(_request: Request, { params }: Params) {
  return asSignedIn(async (identity) => {
    const { documentId } = await params;
    const { bytes, fileName, mediaType } = await readDocument.run({ identity }, { documentId });
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...fileHeaders({ name: fileName, mediaType, size: bytes.length }),
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  });
}
