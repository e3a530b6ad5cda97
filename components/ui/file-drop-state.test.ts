import { expect, test } from "vitest";
import {
  type DroppedFile,
  type FileDropAction,
  fileDropStep,
  fileProblem,
  fileSize,
  typesText,
} from "./file-drop-state";

const run = (...actions: FileDropAction[]) => actions.reduce<DroppedFile[]>(fileDropStep, []);
const added = {
  type: "added",
  files: [{ id: "1", name: "order.pdf", bytes: 1_400_000, sentence: null }],
} as const;

test("a file is sent and ends with its receipt number", () => {
  const files = run(
    added,
    { type: "sending", id: "1", sent: 0.4 },
    { type: "received", id: "1", receipt: "R-2041" },
  );
  expect(files).toMatchObject([{ state: "received", sent: 1, receipt: "R-2041", sentence: null }]);
});

test("a refused file keeps its sentence until it is sent again", () => {
  const refused = run(added, { type: "refused", id: "1", sentence: "This is not a PDF." });
  expect(refused[0]).toMatchObject({ state: "refused", sentence: "This is not a PDF." });
  expect(fileDropStep(refused, { type: "sending", id: "1", sent: 0 })[0]?.sentence).toBeNull();
});

test("the wrong kind, too large and empty are refused with a way out", () => {
  expect(fileProblem({ name: "order.docx", size: 10 }, ".pdf", 1e7)).toContain("Only .pdf files");
  expect(fileProblem({ name: "ORDER.PDF", size: 52_500_000 }, ".pdf", 10 * 1024 * 1024)).toContain(
    "50.1 MB; at most 10 MB",
  );
  expect(fileProblem({ name: "order.pdf", size: 0 }, ".pdf", 1e7)).toContain("empty");
  expect(fileProblem({ name: "order.pdf", size: 320 }, ".pdf", 1e7)).toBeNull();
  expect(fileSize(320_400)).toBe("313 kB");
  expect(typesText(".csv,.txt, .tsv")).toBe("CSV, TXT, TSV");
});
