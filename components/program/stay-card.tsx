import { LedgerTable } from "@/components/stay/ledger-table";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/server/domain/plain-date";
import type { Panel } from "./types";

type StayCardProps = { stay: Panel<"stay">; zone: string };

/** The stay's ledger: the plan, and every change with its reason and who agreed. Prices only for who sees money. */
export function StayCard({ stay: { ledger, fixed }, zone }: StayCardProps) {
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
      {planned ? <LedgerTable ledger={ledger} zone={zone} /> : <HowLong ledger={ledger} />}
    </Card>
  );
}

/** What a reader without the plan itself is told: how long it lasts. */
function HowLong({ ledger }: Pick<Panel<"stay">, "ledger">) {
  return (
    <ul>
      {ledger.map(({ seq, weeks, startOn, endOn }) => (
        <li key={seq}>
          {weeks} weeks, {formatDay(startOn)} – {formatDay(endOn)}
        </li>
      ))}
    </ul>
  );
}
