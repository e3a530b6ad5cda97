import type { OutputOf } from "@/app/_trpc/call";
import { VersionHistory } from "@/components/admin/version-history";
import { shareWords } from "@/server/domain/fees/indemnity";
import { formatMoney } from "@/server/domain/money";
import { TakeBack } from "../take-back";

type IndemnityLine = OutputOf<"rates.indemnity">[number];

const bound = (cents: number | null) => (cents === null ? "not known" : formatMoney(cents, { cents: true }));

/** "TX: 70 % of the wage; least a week not known, most not known" */
function whatItSays({ rate }: IndemnityLine): string {
  const low = rate.lowWage
    ? `; ${shareWords(rate.lowWage.share)} for the first ${rate.lowWage.weeks} weeks under ${formatMoney(rate.lowWage.belowHourlyCents)} an hour`
    : "";
  return `${rate.jurisdiction}: ${shareWords(rate.share)} of the wage${low}; least a week ${bound(rate.minCents)}, most ${bound(rate.maxCents)}`;
}

/** Every state's dated indemnity rates. */
export function IndemnityTable({ lines, zone }: { lines: readonly IndemnityLine[]; zone: string }) {
  return (
    <VersionHistory
      label="Indemnity rates by day of injury"
      zone={zone}
      versions={lines.map((line) => ({
        id: line.id,
        fromOn: line.rate.injuredFrom,
        untilOn: line.rate.injuredTo,
        state: line.state,
        what: <span className="block min-w-56">{whatItSays(line)}</span>,
        source: line.rate.source,
        status: line.rate.status,
        setBy: line.setBy,
        setAt: line.setAt,
        undo:
          line.state === "coming" && line.setBy ? (
            <TakeBack
              procedure="rates.undoIndemnity"
              input={{ rateId: line.id }}
              what={`the coming rate of ${line.rate.jurisdiction}`}
            />
          ) : undefined,
      }))}
    />
  );
}
