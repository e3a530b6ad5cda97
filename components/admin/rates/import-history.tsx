import type { OutputOf } from "@/app/_trpc/call";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { formatInstant } from "@/server/domain/instant";
import { formatDayYear } from "@/server/domain/plain-date";
import { RateDiff } from "./rate-diff";
import { countsText } from "./rate-words";
import { UndoImport } from "./undo-import";

type RateImport = OutputOf<"rates.imports">[number];

/** Who brought which rates in, from when, what they changed, and the undo while it is possible. */
export function ImportHistory({ imports, zone }: { imports: readonly RateImport[]; zone: string }) {
  if (imports.length === 0)
    return (
      <EmptyState title="No rates have been imported yet.">
        Each file stands here with who brought it, from which day it holds and what it changed; until that day
        it can be undone.
      </EmptyState>
    );
  return (
    <TableScroll label="Imports of rates" className="[&_:is(td,th):first-child]:pl-4">
      <Table label="Imports of rates, the last first">
        <thead>
          <tr>
            <Th>File</Th>
            <Th>Effective from</Th>
            <Th>Brought in</Th>
            <Th>What it changed</Th>
            <Th>
              <span className="sr-only">Undo</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {imports.map((line) => (
            <ImportRow key={line.importId} line={line} zone={zone} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function ImportRow({ line, zone }: { line: RateImport; zone: string }) {
  const { importId, fileName, effectiveOn, at, byName, changes, undone, undoable } = line;
  return (
    <Tr className="[&>td]:py-1.5 [&>td]:align-top">
      <Td>{fileName}</Td>
      <Td className="whitespace-nowrap">{formatDayYear(effectiveOn)}</Td>
      <Td>
        {byName}
        <span className="block text-xs text-ink-3">{formatInstant(at, zone)}</span>
      </Td>
      <Td>
        <details>
          <summary className="min-h-6 cursor-pointer">{countsText(line)}</summary>
          <RateDiff changes={changes} />
        </details>
      </Td>
      <Td>
        {undone && (
          <>
            <Chip>undone</Chip>
            <span className="block text-xs text-ink-3">
              {undone.byName}, {formatInstant(undone.at, zone)}
            </span>
          </>
        )}
        {undoable && <UndoImport importId={importId} fileName={fileName} />}
      </Td>
    </Tr>
  );
}
