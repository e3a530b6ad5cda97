import PDFDocument from "pdfkit";

/** A small real PDF, as a scanner or a word processor makes one. */
function pdfOf(sentence: string): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: "LETTER" });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.text(sentence);
    document.end();
  });
}

/** A file to choose in an upload. */
export async function orderPdf(fileName = "order.pdf") {
  const buffer = await pdfOf("Order: work hardening, four weeks, five sessions a week. W. Chen, MD");
  return { name: fileName, mimeType: "application/pdf", buffer };
}
