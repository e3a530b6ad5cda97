import type { OutputOf } from "@/app/_trpc/call";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { formatInstant } from "@/server/domain/instant";
import { formatDay } from "@/server/domain/plain-date";
import { TakeBack } from "../take-back";

type Year = OutputOf<"jurisdictions.calendar">;
type DayTableProps = Pick<Year, "days" | "year" | "mayChange"> & { name: string; zone: string };

/** A calendar's year: its weekday holidays and the days changed by hand, in order. */
export function DayTable({ days, year, name, zone, mayChange }: DayTableProps) {
  return (
    <TableScroll label={`${name}, ${year}`} className="[&_:is(td,th):first-child]:pl-4">
      <Table dense label={`Days of ${name} in ${year}`}>
        <thead>
          <tr>
            <Th>Day</Th>
            <Th>Why</Th>
            <Th>Counts</Th>
            <Th>From</Th>
            <Th>
              <span className="sr-only">Take back</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {days.map((one) => (
            <DayRow key={one.day} day={one} zone={zone} mayChange={mayChange} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

type DayRowProps = { day: Year["days"][number]; zone: string; mayChange: boolean };

function DayRow({ day: { day, reason, works, change }, zone, mayChange }: DayRowProps) {
  return (
    <Tr>
      <Td className="whitespace-nowrap">{formatDay(day)}</Td>
      <Td className="min-w-44">{reason}</Td>
      <Td className="whitespace-nowrap">{works ? <Chip tone="due">works</Chip> : "day off"}</Td>
      <Td className="min-w-52">
        {change ? (
          <>
            {change.source}
            <span className="block text-xs text-ink-3">
              {RULE_STATUS_WORDS[change.status]} · {change.addedBy}, {formatInstant(change.addedAt, zone)}
            </span>
          </>
        ) : (
          <span className="text-ink-2">the calendar’s table</span>
        )}
      </Td>
      <Td>
        {mayChange && change?.mayRestore && (
          <TakeBack
            procedure="jurisdictions.restoreDay"
            input={{ changeId: change.id }}
            what={`the change of ${formatDay(day)}`}
          />
        )}
      </Td>
    </Tr>
  );
}
