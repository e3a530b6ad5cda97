"use client";

import { stringify } from "csv-stringify/browser/esm/sync";
import type { RowProblem } from "@/server/domain/imports/import-summary";

/** Saves the list of refused rows as a CSV beside the file it is about. */
export function saveProblems(problems: readonly RowProblem[], fileName: string): void {
  const text = stringify([...problems], {
    header: true,
    columns: ["line", "column", "reason"],
    bom: true,
    escape_formulas: true,
  });
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName.replace(/\.\w+$/, "")}-refused.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
