import { AppError } from "@/server/domain/errors";

const bad = (sentence: string) => new AppError("BAD_INPUT", sentence, "file");
const asCsv = "save the sheet as “CSV UTF-8 (comma delimited)” and send that";

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
}

/** A file's bytes as text, without its byte order mark. BAD_INPUT (file) for anything that is not a text file. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw bad("The file is empty; export it again.");
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    throw bad(`This is an Excel workbook, not a CSV file; ${asCsv}.`);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw bad("This is a PDF, not a CSV file; export the table as CSV.");
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text.includes("\u0000")) throw bad(`This is not a text file; ${asCsv}.`);
  return text;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw bad(`The file's letters are not UTF-8, so accents would be lost; ${asCsv}.`);
  }
}
