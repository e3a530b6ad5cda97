import { chartHeight, drawChart } from "./packet-chart-pdf";
import type { PacketDocument, PacketSection, PacketTable } from "./packet-document";
import { faces, inch, margin, type Page, taggedPdf } from "./tagged-pdf";

const fontSize = 9.5;
const width = 6.5 * inch;
const bottom = 10 * inch;

/** A heading stays with what follows it. */
function heading({ doc, write, text }: Page, title: string, room: number): void {
  if (doc.y + room > bottom) doc.addPage();
  doc.moveDown(0.8).fontSize(11.5);
  write("H2", () => text(title, margin, null, faces.bold));
  doc.fontSize(fontSize).moveDown(0.3);
}

function section(page: Page, { title, facts = [], paragraphs = [], table }: PacketSection): void {
  const { doc, write, text } = page;
  heading(page, title, inch);
  for (const { label, value } of facts) write("P", () => text(`${label}: ${value}`, margin));
  if (facts.length > 0) doc.moveDown(0.4);
  for (const words of paragraphs) {
    write("P", () => text(words, margin));
    doc.moveDown(0.4);
  }
  if (table) rows(page, table);
}

/** A row is one line that names its columns: it is read out whole, and no cell is cut. */
function rows({ doc, write, text }: Page, { head, rows: all }: PacketTable): void {
  for (const [first = "", ...rest] of all) {
    const words = rest
      .map((cell, index) => (cell ? `${head[index + 1]?.toLowerCase()}: ${cell}` : ""))
      .filter(Boolean);
    doc.fontSize(8.5);
    write("P", () => text(`${first} - ${words.join(" · ")}`, margin));
    doc.moveDown(0.15);
  }
  doc.fontSize(fontSize);
}

function proof(page: Page, { hash, missing }: PacketDocument): void {
  const { write, text } = page;
  heading(page, "Proof", 1.2 * inch);
  const words = "SHA-256 of the packet's canonical JSON (RFC 8785), kept with the decision:";
  write("P", () => text(words, margin));
  write("P", () => text(hash, margin, null, faces.bold));
  if (missing.length > 0)
    write("P", () => text(`Not kept in packets of that time: ${missing.join(", ")}.`, margin));
}

/** The frozen packet as a tagged PDF on letter paper, black on white. */
export function packetPdf(document: PacketDocument): Promise<Buffer> {
  const { title, claimNumber, sections, chart } = document;
  const about = { title: `${title}, claim ${claimNumber}`, author: "Full Duty", claimNumber, fontSize };
  return taggedPdf(about, (page) => {
    const { doc, write, text, figure } = page;
    doc.fontSize(15);
    write("H1", () => text(title, margin, inch, faces.bold));
    doc.fontSize(fontSize);
    write("P", () =>
      text(`Claim ${claimNumber}. Frozen with the decision; nothing in it has changed since.`, margin),
    );
    for (const one of sections) {
      section(page, one);
      if (one.title !== "The evidence" || !chart) continue;
      if (doc.y + chartHeight > bottom) doc.addPage();
      doc.moveDown(0.8);
      figure(chart.words, () => drawChart(doc, chart));
      doc.fontSize(fontSize);
    }
    proof(page, document);
    doc.text("", margin, doc.y, { width });
  });
}
