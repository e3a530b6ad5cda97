import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { STRENGTH_LABELS } from "@/server/domain/occupations/strength";
import type { CaseMix } from "@/server/domain/outcomes/case-mix";
import { explainCaseMix } from "@/server/domain/outcomes/explain-scorecard";
import { ratioSentence, ratioText } from "./case-mix-text";
import type { ClinicScorecard } from "./types";

/** How heavy the jobs were, and full duty against what jobs as heavy return at elsewhere. */
export function MixCard({ scorecard: { card, caseMix } }: { scorecard: ClinicScorecard }) {
  const total = card.strengthMix.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={`Job strength of ${total} programs`}>
      {total === 0 && <p className="text-ink-2">The mix appears when programs have ended.</p>}
      <ul className="grid gap-1">
        {card.strengthMix.map(({ level, count }) => (
          <li key={level ?? "none"} className="grid grid-cols-[6rem_1fr_3rem] items-center gap-2">
            <span>{level ? STRENGTH_LABELS[level] : "Not rated"}</span>
            <span className="h-2 rounded-sm bg-line-2" aria-hidden="true">
              <span className="block h-2 rounded-sm bg-edge" style={{ width: `${(100 * count) / total}%` }} />
            </span>
            <span className="text-right">{count}</span>
          </li>
        ))}
      </ul>
      {caseMix ? (
        <Adjusted caseMix={caseMix} />
      ) : (
        <p className="mt-2 text-xs text-ink-2">
          Not adjusted for the jobs: a payer sees the clinic beside its other clinics with jobs as heavy.
        </p>
      )}
    </Card>
  );
}

function Adjusted({ caseMix }: { caseMix: CaseMix }) {
  return (
    <div className="mt-2 border-t border-line-2 pt-2">
      <span className="text-xs text-ink-2">Full duty against jobs as heavy</span>
      <div>
        <Explain
          label="Full duty against jobs as heavy"
          value={ratioText(caseMix)}
          className="font-semibold"
          explanation={explainCaseMix(caseMix)}
        />
      </div>
      <p className="mt-1 text-xs text-ink-2">{ratioSentence(caseMix)}</p>
    </div>
  );
}
