import Link from "next/link";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { Popover } from "@/components/ui/popover";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import type { RequestView } from "./request-view";

type OutcomeView = RequestView["outcome"];

/** What the money is likely to buy: readiness, and what this clinic's programs usually came to. */
export function OutcomeCard({ outcome, clinicId }: { outcome: OutcomeView; clinicId: string }) {
  const { readyLabel, readyText, explain, laterText, fullDutyText, clinic, similar } = outcome;
  return (
    <Card
      title="Outcome"
      className="shrink-0"
      dense
      actions={
        <>
          <InPlainWords sentence={outcome.sentence} />
          <Link
            href={`/clinics/${clinicId}`}
            className="inline-flex min-h-6 items-center text-xs text-accent hover:underline"
          >
            Clinic’s scorecard
          </Link>
        </>
      }
    >
      <DefinitionList dense>
        <Fact term={readyLabel} strong>
          <Explain
            label={readyLabel}
            value={readyText ?? "not known"}
            explanation={explain.ready}
            align="end"
          />
        </Fact>
        {laterText && (
          <Fact term="1 to 4 weeks more">
            <Explain
              label="Ready after more weeks"
              value={laterText}
              explanation={explain.later}
              align="end"
            />
          </Fact>
        )}
        <Fact term="Full duty expected">
          <Explain
            label="Full duty expected"
            value={fullDutyText ?? "not in sight"}
            explanation={explain.fullDuty}
            align="end"
          />
        </Fact>
        <Fact term="Clinic, completers" note={intervalText(clinic.completers)}>
          <Explain
            label="Clinic, completers"
            value={shareText(clinic.completers)}
            explanation={explain.completers}
            align="end"
          />
        </Fact>
        <Fact term="Clinic, all starters" note={intervalText(clinic.starters)}>
          <Explain
            label="Clinic, all starters"
            value={shareText(clinic.starters)}
            explanation={explain.starters}
            align="end"
          />
        </Fact>
        {similar && (
          <Fact term="Similar programs">
            <Explain
              label="Similar programs"
              value={similarText(similar)}
              explanation={explain.similar}
              align="end"
            />
          </Fact>
        )}
      </DefinitionList>
      {outcome.distrust && <p className="text-xs text-ink-2">{outcome.distrust}</p>}
    </Card>
  );
}

/** What the projection says in sentences, one touch away. */
function InPlainWords({ sentence }: Pick<OutcomeView, "sentence">) {
  if (!sentence) return null;
  return (
    <Popover
      label="The projection in plain words"
      align="end"
      trigger="In plain words"
      triggerClassName="no-print min-h-6 text-xs text-accent hover:underline"
    >
      <p className="max-w-prose">{sentence}</p>
    </Popover>
  );
}

const whole = (tenths: number) => Math.round(tenths / 10);

/** "64 %", "too few", "none yet" */
function shareText({ tenths, tooFew, of }: Proportion): string {
  if (of === 0 || tenths === null) return "none yet";
  return tooFew ? "too few" : `${whole(tenths)} %`;
}

/** "(49–77, n 41)" */
function intervalText({ lowTenths, highTenths, tooFew, of }: Proportion): string {
  if (of === 0) return "";
  if (tooFew || lowTenths === null || highTenths === null) return `(n ${of})`;
  return `(${whole(lowTenths)}–${whole(highTenths)}, n ${of})`;
}

function similarText({ count, of }: Proportion): string {
  return of === 0 ? "none yet" : `${of} · ${count} full duty`;
}
