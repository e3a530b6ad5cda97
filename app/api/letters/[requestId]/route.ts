import { letterPdf } from "@/server/letters/letter-pdf";
import { readLetter } from "@/server/services/authorization/read-letter";
import { asSignedIn } from "../../_caller";
import { pdfAnswer } from "../../_pdf-answer";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ requestId: string }> };

/** The determination's letter as a PDF. */
export function GET(_request: Request, { params }: Params) {
  return asSignedIn(async (identity) => {
    const { requestId } = await params;
    const { letter } = await readLetter.run({ identity }, { requestId });
    return pdfAnswer(await letterPdf(letter), `letter-${letter.claimNumber}.pdf`);
  });
}
