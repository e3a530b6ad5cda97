import { Money } from "@/components/cost/money";
import { Card } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDay } from "@/server/domain/plain-date";
import type { Panel } from "./types";

/** The stay's ledger: the plan, and every change with its reason and who agreed. Prices only for who sees money. */
export function StayCard({ stay: { ledger, fixed } }: { stay: Panel<"stay"> }) {
  const priced = ledger.some(({ priceCents }) => priceCents !== null);
  const planned = ledger.some(({ sessions }) => sessions > 0);
  return (
    <Card
      title="Length of stay"
      actions={
        planned && (
          <span className="text-xs text-ink-2">{fixed ? "fixed by approval" : "not approved yet"}</span>
        )
      }
      wide
    >
      <Table label="The stay and its changes">
        <thead>
          <tr>
            <Th>Stay</Th>
            <Th>Dates</Th>
            {priced && <Th num>Price</Th>}
          </tr>
        </thead>
        <tbody>
          {ledger.map((entry) => (
            <Tr key={entry.seq}>
              <Td className="whitespace-nowrap">
                {entry.weeks} weeks{entry.sessions > 0 && ` × ${entry.sessionsPerWeek}`}
                {entry.sessions > 0 && (
                  <span className="block text-xs text-ink-2">{entry.sessions} sessions</span>
                )}
              </Td>
              <Td>
                {formatDay(entry.startOn)} – {formatDay(entry.endOn)}
                {planned && <Why reason={entry.reason} agreedBy={entry.agreedBy} />}
              </Td>
              {priced && (
                <Td num>
                  <Money cents={entry.priceCents} />
                </Td>
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Why the stay is so, and who agreed: under its dates, because the card is narrow and the reason is long. */
function Why({ reason, agreedBy }: { reason: string; agreedBy: string | null }) {
  return (
    <span className="block text-xs text-ink-2">
      {reason}
      {agreedBy && ` · agreed by ${agreedBy}`}
    </span>
  );
}
