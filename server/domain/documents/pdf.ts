import { AppError } from "../errors";
import { MOST_DOCUMENT_BYTES } from "./labels";

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

const holds = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, "latin1");

/** Refuses (BAD_INPUT, `file`) what is empty, too large, or not a whole PDF: it must begin and end as one. */
export function refuseUnlessPdf(bytes: Uint8Array): void {
  const refuse = (sentence: string) => {
    throw new AppError("BAD_INPUT", sentence, "file");
  };
  if (bytes.length === 0) refuse("The file is empty; choose the PDF again.");
  if (bytes.length > MOST_DOCUMENT_BYTES)
    refuse(
      `The file has ${megabytes(bytes.length)} MB; the most is 10 MB. Send it in parts or scan it smaller.`,
    );
  // Readers allow a little before the header and after the last mark, and so do we.
  if (!holds(bytes.subarray(0, 1024), "%PDF-"))
    refuse("This is not a PDF, whatever its name says; save the document as PDF and send that.");
  if (!holds(bytes.subarray(-2048), "%%EOF"))
    refuse("The PDF is cut short: its end is missing. Save it again and send the new file.");
}

/** The name a document is kept and offered under: the last part of a path, without what a disk or a header trips over. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replace(/[\p{C}"<>:|?*]/gu, "")
    .trim();
  const stem = plain
    .replace(/\.pdf$/i, "")
    .slice(0, 100)
    .trim();
  return `${stem || "document"}.pdf`;
}
