import { Explain } from "@/components/explain/explain";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatMoney } from "@/server/domain/money";
import { dayIn, formatDay, type PlainDate } from "@/server/domain/plain-date";
import { explainLedgerEntry } from "@/server/domain/progress/explain-course";
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

type LedgerTableProps = {
  ledger: readonly Entry[];
  zone: string;
  dense?: boolean;
  /** Why and who agreed stand under the stay, where there is no room for a column of their own. */
  narrow?: boolean;
};

/** The stay ledger: the plan, and each change in days and dollars with its reason, who agreed and when. */
export function LedgerTable({ ledger, zone, dense = false, narrow = false }: LedgerTableProps) {
  const priced = ledger.some(({ priceCents }) => priceCents !== null);
  return (
    <Table dense={dense} label="The stay and its changes">
      <thead>
        <tr>
          <Th>Stay</Th>
          <Th num>Days</Th>
          {priced && <Th num>Cost</Th>}
          {!narrow && <Th>Why, who agreed, when</Th>}
        </tr>
      </thead>
      <tbody>
        {ledgerChanges(ledger).map((entry) => (
          <EntryRow key={entry.seq} entry={entry} priced={priced} zone={zone} narrow={narrow} />
        ))}
      </tbody>
    </Table>
  );
}

type EntryRowProps = { entry: LedgerChange<Entry>; priced: boolean; zone: string; narrow: boolean };

function EntryRow({ entry, priced, zone, narrow }: EntryRowProps) {
  const { weeks, sessionsPerWeek, endOn, endMovedDays, sessions, priceCents, daysDelta, centsDelta } = entry;
  const agreed = agreedText(entry, zone);
  const explanation = explainLedgerEntry(entry, agreed);
  return (
    <Tr>
      <Td className={narrow ? "whitespace-normal" : "whitespace-nowrap"}>
        {weeks} weeks × {sessionsPerWeek}
        <span className="block text-xs text-ink-2">
          to {formatDay(endOn)}
          {endMovedDays ? ` (${signed(endMovedDays)} d)` : ""}
        </span>
        {narrow && (
          <span className="block py-0.5 text-xs">
            {entry.reason} · <span className="text-ink-2">{agreed}</span>
          </span>
        )}
      </Td>
      <Td num>
        <Explain
          label="the stay’s days"
          value={<Change value={sessions} delta={daysDelta} text={signed} />}
          explanation={explanation}
          align="end"
        />
      </Td>
      {priced && (
        <Td num>
          <Explain
            label="the stay’s cost"
            value={<Change value={moneyOr(priceCents)} delta={centsDelta} text={signedMoney} />}
            explanation={explanation}
            align="end"
          />
        </Td>
      )}
      {!narrow && (
        <Td className="whitespace-normal">
          {entry.reason}
          <span className="block text-xs text-ink-2">{agreed}</span>
        </Td>
      )}
    </Tr>
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
