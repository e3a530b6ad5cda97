import type { WorkingFile } from "@/components/clinic/file/file-header";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { explainPrice } from "@/server/domain/fees/explain-fee-line";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import { EXCUSE_LABELS } from "@/server/domain/progress/excuse";

/** What is recorded, the newest first; a day without a live authorization says so. */
export function SessionList({ sessions }: Pick<WorkingFile, "sessions">) {
  const attended = sessions.filter((each) => each.attended).length;
  return (
    <Card title={`Recorded · ${attended} attended of ${sessions.length} days`}>
      {sessions.length === 0 && <p className="text-ink-2">Attended and missed days appear here.</p>}
      {sessions.length > 0 && (
        <TableScroll label="Recorded sessions" className="max-h-[30rem]">
          <Table dense label="Recorded sessions">
            <thead>
              <tr>
                <Th>Day</Th>
                <Th>Held</Th>
                <Th num>Minutes</Th>
                <Th num>Charge</Th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((each) => (
                <Tr key={each.heldOn}>
                  <Td>{formatDay(each.heldOn)}</Td>
                  <Td>
                    {each.attended
                      ? "attended"
                      : `missed${each.excuse ? `: ${EXCUSE_LABELS[each.excuse]}` : ""}`}
                    {each.surprise && <Chip tone="late">not authorized</Chip>}
                  </Td>
                  <Td num>{each.attended ? each.minutes : "—"}</Td>
                  <Td num>
                    {each.attended ? (
                      <Explain
                        label={`Charge, ${formatDay(each.heldOn)}`}
                        value={formatMoney(each.priceCents)}
                        explanation={explainPrice(each.feeLines)}
                        align="end"
                      />
                    ) : (
                      "—"
                    )}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
    </Card>
  );
}
