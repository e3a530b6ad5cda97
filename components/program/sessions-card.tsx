import { Money } from "@/components/cost/money";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDay } from "@/server/domain/plain-date";
import { EXCUSE_LABELS } from "@/server/domain/progress/excuse";
import type { Panel } from "./types";

type SessionLine = Panel<"sessions">[number];
type SessionsProps = { sessions: readonly SessionLine[] };

/** The newest sessions shown at once: two weeks of a program. */
const firstShown = 10;

/** Each day of the program, attended or missed; one outside any authorization says so. */
export function SessionsCard({ sessions }: SessionsProps) {
  const attended = sessions.filter((session) => session.attended).length;
  const earlier = sessions.slice(firstShown);
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
      <Days label="Sessions, the newest first" sessions={sessions.slice(0, firstShown)} />
      {earlier.length > 0 && (
        <details>
          <summary className="min-h-6 content-center text-ink-2">{earlier.length} earlier</summary>
          <Days label="Earlier sessions" sessions={earlier} />
        </details>
      )}
    </Card>
  );
}

function Days({ sessions, label }: SessionsProps & { label: string }) {
  const priced = sessions.some(({ priceCents }) => priceCents !== null);
  return (
    <Table dense label={label}>
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
                <Explain
                  label={`the price of ${formatDay(session.heldOn)}`}
                  value={<Money cents={session.attended ? session.priceCents : null} />}
                  explanation={session.attended ? session.explanation : null}
                  align="end"
                />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Attendance({ session: { attended, excuse, surprise } }: { session: SessionLine }) {
  if (surprise) return <Chip tone="late">outside any authorization</Chip>;
  if (attended) return "attended";
  const label = EXCUSE_LABELS[excuse as keyof typeof EXCUSE_LABELS] ?? excuse ?? "no excuse";
  return <span className="text-ink-2">missed, {label.toLowerCase()}</span>;
}
