import { Chip, type ChipTone } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import type { RateChange } from "@/server/domain/fees/rate-import/rate-plan";
import { accreditedText } from "@/server/domain/fees/rate-import/rate-words";
import { formatDayYear } from "@/server/domain/plain-date";
import { percentText, rateAmount, rateName } from "./rate-words";

const tones = { added: "good", changed: "due", ended: "late", unchanged: "plain" } as const satisfies Record<
  RateChange["kind"],
  ChipTone
>;

/** Rates as they are and as they are to be, a line each. */
export function RateDiff({ changes }: { changes: readonly RateChange[] }) {
  return (
    <TableScroll label="What changes" className="rounded-md border border-line">
      <Table label="What changes" dense>
        <thead>
          <tr>
            <Th>Rate</Th>
            <Th>Change</Th>
            <Th num>Was</Th>
            <Th num>Becomes</Th>
            <Th num>By</Th>
            <Th>From</Th>
            <Th className="min-w-72">Otherwise</Th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <DiffRow key={(change.after ?? change.before)?.id} change={change} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function DiffRow({ change }: { change: RateChange }) {
  const { kind, before, after, tenths } = change;
  const rate = after ?? before;
  if (!rate) return null;
  const others = change.differences.filter(({ what }) => what !== "rate");
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        {rate.jurisdiction} {rateName(rate)}
        <span className="block text-xs text-ink-2">{accreditedText(rate.accredited) ?? "any clinic"}</span>
      </Td>
      <Td>
        <Chip tone={tones[kind]}>{kind}</Chip>
      </Td>
      <Td num>{rateAmount(before)}</Td>
      <Td num>{rateAmount(after)}</Td>
      <Td num>{kind === "changed" ? percentText(tenths) : "—"}</Td>
      <Td className="whitespace-nowrap">{after ? formatDayYear(after.effectiveFrom) : "—"}</Td>
      <Td>{others.map(({ what, was, is }) => `${what}: ${was} → ${is}`).join(" · ") || "—"}</Td>
    </Tr>
  );
}
