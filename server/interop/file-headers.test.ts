import { expect, it } from "vitest";
import { fileHeaders } from "./file-headers";

const named = (name: string) => fileHeaders({ name, mediaType: "text/csv" })["content-disposition"];

it("names a file plainly where it can, and in the encoded form where a header could not hold the name", () => {
  expect(named("queue.xlsx")).toBe('attachment; filename="queue.xlsx"');
  expect(named("Informe médico (2).pdf")).toBe(
    "attachment; filename*=UTF-8''Informe%20m%C3%A9dico%20%282%29.pdf",
  );
  expect(named('a"\r\nset-cookie: x=1')).toBe("attachment; filename*=UTF-8''a%22%0D%0Aset-cookie%3A%20x%3D1");
});

it("is taken for what it says and kept by nothing between", () => {
  expect(fileHeaders({ name: "letter.pdf", mediaType: "application/pdf", how: "inline", size: 12 })).toEqual({
    "content-type": "application/pdf",
    "content-length": "12",
    "content-disposition": 'inline; filename="letter.pdf"',
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
});
