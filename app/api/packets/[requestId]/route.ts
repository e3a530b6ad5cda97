import { packetPdf } from "@/server/letters/packet-pdf";
import { readPacket } from "@/server/services/packet/read-packet";
import { asSignedIn } from "../../_caller";
import { pdfAnswer } from "../../_pdf-answer";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ requestId: string }> };

/** The frozen decision packet as a PDF. */
export function GET(_request: Request, { params }: Params) {
  return asSignedIn(async (identity) => {
    const { requestId } = await params;
    const { document } = await readPacket.run({ identity }, { requestId });
    return pdfAnswer(await packetPdf(document), `packet-${document.requestNumber}.pdf`);
  });
}
