import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatMoney } from "@/server/domain/money";
import { dayIn, formatDay, type PlainDate } from "@/server/domain/plain-date";
import { type LedgerChange, ledgerChanges } from "@/server/domain/progress/stay-ledger";

type Entry = {
  seq: number;
  weeks: number;
  sessionsPerWeek: number;
  endOn: PlainDate;
  sessions: number;
  priceCents: number | null;
  reason: string;
  agreedBy: string | null;
  frozenAt: string | null;
  createdAt: string;
};

type LedgerTableProps = { ledger: readonly Entry[]; zone: string; dense?: boolean };

/** The stay ledger: the plan, and each change in days and dollars with its reason, who agreed and when. */
export function LedgerTable({ ledger, zone, dense = false }: LedgerTableProps) {
  const priced = ledger.some(({ priceCents }) => priceCents !== null);
  return (
    <Table dense={dense} label="The stay and its changes">
      <thead>
        <tr>
          <Th>Stay</Th>
          <Th num>Days</Th>
          {priced && <Th num>Cost</Th>}
          <Th>Why, who agreed, when</Th>
        </tr>
      </thead>
      <tbody>
        {ledgerChanges(ledger).map((entry) => (
          <Tr key={entry.seq}>
            <Td className="whitespace-nowrap">
              {entry.weeks} weeks × {entry.sessionsPerWeek}
              <span className="block text-xs text-ink-2">
                to {formatDay(entry.endOn)}
                {entry.endMovedDays ? ` (${signed(entry.endMovedDays)} d)` : ""}
              </span>
            </Td>
            <Td num>
              <Change value={entry.sessions} delta={entry.daysDelta} text={signed} />
            </Td>
            {priced && (
              <Td num>
                <Change value={moneyOr(entry.priceCents)} delta={entry.centsDelta} text={signedMoney} />
              </Td>
            )}
            <Td className="whitespace-normal">
              {entry.reason}
              <span className="block text-xs text-ink-2">{agreedText(entry, zone)}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const moneyOr = (cents: number | null) => (cents === null ? "—" : formatMoney(cents));
const signed = (n: number) => (n > 0 ? `+${n}` : `${n}`.replace("-", "−"));
const signedMoney = (cents: number) => (cents < 0 ? `−${formatMoney(-cents)}` : `+${formatMoney(cents)}`);

type ChangeProps = { value: number | string; delta: number | null; text: (delta: number) => string };

/** What it came to, and by how much it changed it. */
function Change({ value, delta, text }: ChangeProps) {
  return (
    <>
      {value}
      {delta !== null && <span className="block text-xs text-ink-2">{text(delta)}</span>}
    </>
  );
}

/** "Agreed by J. Marsh, Tue 3 Nov", "Not approved yet, planned Mon 2 Nov" */
function agreedText({ agreedBy, frozenAt, createdAt }: LedgerChange<Entry>, zone: string): string {
  const on = (at: string) => formatDay(dayIn(new Date(at), zone));
  if (!frozenAt) return `Not approved yet, planned ${on(createdAt)}`;
  return agreedBy ? `Agreed by ${agreedBy}, ${on(frozenAt)}` : `Fixed ${on(frozenAt)}`;
}
