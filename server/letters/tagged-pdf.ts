import PDFDocument from "pdfkit";
import { printable } from "./printable";

export const inch = 72;
export const margin = 1 * inch;
export const faces = { plain: "Helvetica", bold: "Helvetica-Bold" } as const;

export type Doc = PDFKit.PDFDocument;
type Tag = "H1" | "H2" | "P";
/** Writes under a tag, so that the reading order is in the file. */
export type Write = (tag: Tag, write: () => void) => void;
export type Line = (
  words: string,
  x: number,
  y?: number | null,
  face?: (typeof faces)[keyof typeof faces],
) => void;
export type Page = {
  doc: Doc;
  write: Write;
  text: Line;
  /** A drawing with its words for a reader who does not see it. */
  figure: (words: string, draw: () => void) => void;
};

type About = { title: string; author: string; claimNumber: string; fontSize: number };

/** Claim number and page x of y at the foot of each page; an artifact, so that it is not read out again and again. */
function feet(doc: Doc, claimNumber: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    doc.page.margins.bottom = 0;
    const text = printable(`Claim ${claimNumber} · page ${page - start + 1} of ${count}`);
    doc
      .font(faces.plain)
      .fontSize(9)
      .fillColor("black")
      .text(text, margin, 10.4 * inch, { width: 6.5 * inch, align: "right" });
    doc.endMarkedContent();
  }
}

/** A tagged PDF on letter paper: real text in reading order, claim number and page at each foot. */
export function taggedPdf(about: About, fill: (page: Page) => void): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "LETTER",
    margins: { top: inch, bottom: inch, left: margin, right: margin },
    tagged: true,
    lang: "en-US",
    displayTitle: true,
    pdfVersion: "1.7",
    bufferPages: true,
    info: { Title: about.title, Author: about.author },
  });
  const done = collected(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  doc.fontSize(about.fontSize);
  const write: Write = (tag, content) => void root.add(doc.struct(tag, {}, content));
  const text: Line = (words, x, y, face = faces.plain) =>
    void doc.font(face).text(printable(words), x, y ?? doc.y);
  const figure: Page["figure"] = (words, draw) =>
    void root.add(doc.struct("Figure", { alt: printable(words) }, draw));
  fill({ doc, write, text, figure });
  root.end();
  feet(doc, about.claimNumber);
  doc.end();
  return done;
}

function collected(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
