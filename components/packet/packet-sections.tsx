import { ProgressChart } from "@/components/progress/progress-chart";
import { Card } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { PacketDocument, PacketSection, PacketTable } from "@/server/letters/packet-document";

/** Every part of the packet, one under the other, as it is printed. */
export function PacketSections({ document: { sections, chart } }: { document: PacketDocument }) {
  return (
    <div className="mx-auto grid max-w-4xl gap-2.5 p-2.5 sm:p-4 print:max-w-none print:p-0">
      {sections.map((section) => (
        <Card key={section.title} title={section.title} wide={Boolean(section.table)}>
          <Facts section={section} />
          {section.title === "The evidence" && chart && <ProgressChart {...chart} />}
          {section.table && <Rows label={section.title} table={section.table} />}
        </Card>
      ))}
    </div>
  );
}

function Facts({ section: { facts = [], paragraphs = [] } }: { section: PacketSection }) {
  return (
    <>
      {facts.length > 0 && (
        <dl className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[max-content_1fr]">
          {facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-ink-2 max-sm:mt-1 max-sm:text-xs sm:max-w-60">{label}</dt>
              <dd className="whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {paragraphs.map((words, index) => (
        <p key={index} className="mt-1.5 whitespace-pre-line">
          {words}
        </p>
      ))}
    </>
  );
}

function Rows({ label, table: { head, rows } }: { label: string; table: PacketTable }) {
  return (
    <Table label={label} dense className="mt-2 text-xs max-sm:min-w-140 print:min-w-0">
      <thead>
        <tr>
          {head.map((word) => (
            <Th key={word}>{word}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Tr key={index}>
            {row.map((cell, column) => (
              <Td key={head[column]} className="h-auto! py-1 align-top whitespace-normal">
                {cell}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
