import { formatDayYear } from "../domain/plain-date";
import { type Addressee, FIGURES_TITLE, type Letter, type LetterTable } from "./letter";
import { type Doc, faces, inch, type Line, margin, taggedPdf, type Write } from "./tagged-pdf";

/** The window of a No. 10 envelope, folded in three. */
const window = { x: margin, y: 2.05 * inch };
const bodyTop = 3.45 * inch;
const fontSize = 10.5;
const smallSize = 9;

function block({ name, lines, phone }: Addressee, write: Write, text: Line, x: number, y: number): void {
  write("P", () => text(name, x, y, faces.bold));
  for (const line of phone ? [...lines, phone] : lines) write("P", () => text(line, x));
}

function head(letter: Letter, write: Write, text: Line): void {
  block(letter.from, write, text, margin, 0.7 * inch);
  block({ ...letter.to, phone: null }, write, text, window.x, window.y);
  write("P", () => text(formatDayYear(letter.date), margin, bodyTop));
}

function table(doc: Doc, { caption, rows }: LetterTable, write: Write, text: Line): void {
  write("H2", () => text(caption, margin, null, faces.bold));
  for (const { label, value } of rows) write("P", () => text(`${label}: ${value}`, margin + 12));
  doc.moveDown(0.6);
}

function body(doc: Doc, letter: Letter, write: Write, text: Line): void {
  const paragraph = (words: string) => {
    write("P", () => text(words, margin));
    doc.moveDown(0.6);
  };
  doc.moveDown();
  for (const { label, value } of letter.about) write("P", () => text(`${label}: ${value}`, margin));
  doc.moveDown().fontSize(13);
  write("H1", () => text(letter.title, margin, null, faces.bold));
  doc.fontSize(fontSize).moveDown(0.6);
  letter.paragraphs.forEach(paragraph);
  for (const one of letter.tables) table(doc, one, write, text);
  letter.closing.forEach(paragraph);
  doc.moveDown();
  for (const line of letter.signature) write("P", () => text(line, margin));
  if (letter.copies.length > 0) {
    doc.moveDown();
    paragraph(`Copies: ${letter.copies.join(", ")}`);
  }
}

/** Behind the letter, on a page of their own; each figure's lines stay together where they fit. */
function figures(doc: Doc, letter: Letter, write: Write, text: Line): void {
  if (letter.figures.length === 0) return;
  doc.addPage().fontSize(13);
  write("H2", () => text(FIGURES_TITLE, margin, null, faces.bold));
  doc.fontSize(smallSize).moveDown(0.6);
  for (const { label, lines } of letter.figures) {
    const height = doc.heightOfString([label, ...lines].join("\n"), { width: 6.5 * inch });
    if (doc.y + height > 10 * inch && height < 9 * inch) doc.addPage();
    write("P", () => text(label, margin, null, faces.bold));
    for (const line of lines) write("P", () => text(line, margin + 12));
    doc.moveDown(0.6);
  }
}

/** A letter as a tagged PDF on letter paper: real text, a reading order, the address where a window envelope shows it. */
export function letterPdf(letter: Letter): Promise<Buffer> {
  return taggedPdf(
    {
      title: `${letter.title}, claim ${letter.claimNumber}`,
      author: letter.from.name,
      claimNumber: letter.claimNumber,
      fontSize,
    },
    ({ doc, write, text }) => {
      head(letter, write, text);
      body(doc, letter, write, text);
      figures(doc, letter, write, text);
    },
  );
}
