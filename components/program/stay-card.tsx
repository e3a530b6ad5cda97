import { Explain } from "@/components/explain/explain";
import { LedgerTable } from "@/components/stay/ledger-table";
import { Card } from "@/components/ui/card";
import type { Explanation } from "@/server/domain/explanation";
import { formatDay } from "@/server/domain/plain-date";
import type { Panel } from "./types";

type StayCardProps = { stay: Panel<"stay">; explanation: Explanation | null; zone: string };

/** The stay's ledger: the plan, and every change with its reason and who agreed. Prices only for who sees money. */
export function StayCard({ stay: { ledger, fixed }, explanation, zone }: StayCardProps) {
  const last = ledger.at(-1);
  const planned = ledger.some(({ sessions }) => sessions > 0);
  return (
    <Card
      title="Length of stay"
      actions={
        planned && (
          <span className="text-xs text-ink-2">
            <Explain
              label="The end of the stay"
              value={`${last ? `to ${formatDay(last.endOn)}, ` : ""}${fixed ? "fixed by approval" : "not approved yet"}`}
              explanation={explanation}
              align="end"
            />
          </span>
        )
      }
      wide
    >
      {planned ? <LedgerTable ledger={ledger} zone={zone} narrow /> : <HowLong ledger={ledger} />}
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
