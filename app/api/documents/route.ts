import { MOST_DOCUMENT_BYTES } from "@/server/domain/documents/labels";
import { StoreDocument, storeDocument } from "@/server/services/documents/store-document";
import { asSignedIn } from "../_caller";
import { fileOf, limitedForm } from "../_limited-form";

export const dynamic = "force-dynamic";

/** Takes one PDF (`file`) of a program: `?programId=…&kind=order`. Answers `{ receipt, documentId }`. */
export function POST(request: Request) {
  return asSignedIn(async (identity) => {
    const { searchParams } = new URL(request.url);
    const form = await limitedForm(request, MOST_DOCUMENT_BYTES);
    const given = (name: string) => searchParams.get(name) ?? form.get(name);
    const input = StoreDocument.parse({
      programId: given("programId"),
      kind: given("kind"),
      ...(await fileOf(form)),
    });
    const { documentId, receiptNumber } = await storeDocument.run({ identity }, input);
    return Response.json({ receipt: receiptNumber, documentId }, { status: 201 });
  });
}
