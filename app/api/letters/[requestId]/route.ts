import { letterPdf } from "@/server/letters/letter-pdf";
import { readLetter } from "@/server/services/authorization/read-letter";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ requestId: string }> };

/** The determination's letter as a PDF. */
export function GET(_request: Request, { params }: Params) {
  return asSignedIn(async (identity) => {
    const { requestId } = await params;
    const { letter } = await readLetter.run({ identity }, { requestId });
    const pdf = await letterPdf(letter);
    const name = `letter-${letter.claimNumber}.pdf`;
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(pdf.length),
        "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  });
}
