import { describe, expect, it } from "vitest";
import { MOST_DOCUMENT_BYTES } from "./labels";
import { refuseUnlessPdf, safeFileName } from "./pdf";

const bytes = (text: string) => new TextEncoder().encode(text);
const whole = "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n";

describe("a document", () => {
  it("is taken when it begins and ends as a PDF", () => {
    expect(() => refuseUnlessPdf(bytes(whole))).not.toThrow();
  });

  it.each([
    ["an empty file", "", /empty/],
    ["a picture named .pdf", "\u0089PNG\r\n%%EOF", /not a PDF/],
    ["a web page", "<html>%%EOF</html>", /not a PDF/],
    ["half a PDF", whole.slice(0, 20), /cut short/],
    ["a PDF of over 10 MB", whole.padEnd(MOST_DOCUMENT_BYTES + 1), /10\.0 MB; the most is 10 MB/],
  ])("is refused when it is %s", (_, text, sentence) => {
    expect(() => refuseUnlessPdf(bytes(text))).toThrow(sentence);
  });
});

describe("a document's name", () => {
  it.each([
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\scans\\Order 12.PDF", "Order 12.pdf"],
    ['or"der\r\n.pdf', "order.pdf"],
    ["", "document.pdf"],
    [`${"x".repeat(300)}.pdf`, `${"x".repeat(100)}.pdf`],
    ["Überweisung.pdf", "Überweisung.pdf"],
  ])("%j is kept as %j", (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });
});
