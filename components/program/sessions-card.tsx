import { Money } from "@/components/cost/money";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { formatDay } from "@/server/domain/plain-date";
import { EXCUSE_LABELS } from "@/server/domain/progress/excuse";
import type { Panel } from "./types";

type SessionLine = Panel<"sessions">[number];

/** Each day of the program, attended or missed; one outside any authorization says so. */
export function SessionsCard({ sessions }: { sessions: Panel<"sessions"> }) {
  const attended = sessions.filter((session) => session.attended).length;
  const priced = sessions.some(({ priceCents }) => priceCents !== null);
  if (sessions.length === 0)
    return (
      <Card title="Sessions">
        <p className="text-ink-2">None recorded yet.</p>
      </Card>
    );
  return (
    <Card
      title="Sessions"
      actions={
        <span className="text-xs text-ink-2">
          {attended} attended of {sessions.length} recorded
        </span>
      }
    >
      <TableScroll label="Sessions" className="max-h-64">
        <Table dense label="Sessions, the newest first">
          <thead>
            <tr>
              <Th>Day</Th>
              <Th>Attended</Th>
              <Th num>Time</Th>
              {priced && <Th num>Price</Th>}
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Tr key={session.heldOn}>
                <Td>{formatDay(session.heldOn)}</Td>
                <Td>
                  <Attendance session={session} />
                </Td>
                <Td num>{session.minutes === 0 ? "—" : `${Number((session.minutes / 60).toFixed(2))} h`}</Td>
                {priced && (
                  <Td num>
                    <Money cents={session.priceCents} exact />
                  </Td>
                )}
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
    </Card>
  );
}

function Attendance({ session: { attended, excuse, surprise } }: { session: SessionLine }) {
  if (surprise) return <Chip tone="late">outside any authorization</Chip>;
  if (attended) return "attended";
  const why = excuse
    ? (EXCUSE_LABELS[excuse as keyof typeof EXCUSE_LABELS] ?? excuse).toLowerCase()
    : "no excuse";
  return <span className="text-ink-2">missed, {why}</span>;
}
