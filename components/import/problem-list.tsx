"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { counted } from "@/server/domain/counted";
import type { RowProblem } from "@/server/domain/imports/import-summary";
import { saveProblems } from "./save-problems";

const shownAtFirst = 100;

/** Every reason a row was refused: line, column, sentence. Long lists open on demand and can be saved whole. */
export function ProblemList({ problems, fileName }: { problems: readonly RowProblem[]; fileName: string }) {
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, shownAtFirst);
  return (
    <section aria-label="Refused rows" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-md font-medium">To mend in the file: {counted(problems.length, "cell")}</h3>
        <Button size="sm" className="ml-auto" onClick={() => saveProblems(problems, fileName)}>
          Save the list (CSV)
        </Button>
      </div>
      <TableScroll label="Refused rows" className="max-h-96 rounded-md border border-line">
        <Table label="Refused rows" dense>
          <thead>
            <tr>
              <Th num>Line</Th>
              <Th>Column</Th>
              <Th>Why</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, reason }) => (
              <Tr key={`${line} ${column} ${reason}`}>
                <Td num>{line.toLocaleString("en-US")}</Td>
                <Td className="whitespace-nowrap">{column === "row" ? "whole line" : column}</Td>
                <Td>{reason}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
      {shown.length < problems.length && (
        <Button size="sm" className="justify-self-start" onClick={() => setAll(true)}>
          Show all {counted(problems.length, "cell")}
        </Button>
      )}
    </section>
  );
}
