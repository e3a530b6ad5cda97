import type { OutputOf } from "@/app/_trpc/call";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { formatTenths } from "@/server/domain/percent";
import { formatDayYear } from "@/server/domain/plain-date";
import { FeeLines } from "./fee-lines";

type Preview = OutputOf<"stay.preview">;

/** What the stay comes to while it is typed: sessions, end, fee lines, cost, the state's limits, and what it must close. */
export function StayPreview({ preview, match }: { preview: Preview | null; match: WorkingFile["match"] }) {
  return (
    <div className="grid content-start gap-4">
      <Card title="The stay">
        <output className="block">
          <DefinitionList>
            <Fact term="Sessions">{preview ? `${preview.sessions} (${preview.minutes / 60} h)` : "—"}</Fact>
            <Fact term="Ends on">{preview ? formatDayYear(preview.endOn) : "—"}</Fact>
          </DefinitionList>
        </output>
      </Card>
      <Card title="Cost of the program">
        {preview?.unpriced ? (
          <p className="text-ink-2">{preview.unpriced}</p>
        ) : (
          <FeeLines
            lines={preview?.feeLines ?? []}
            totalCents={preview?.totalCents ?? null}
            totalLabel="Whole program"
          />
        )}
      </Card>
      <Card title="What it must close">
        <p>
          Job match{" "}
          <Explain label="Job match" value={formatTenths(match.tenths)} explanation={match.explanation} />;{" "}
          {match.met} of {match.total} demands met.
        </p>
        <ul className="mt-1 grid gap-0.5">
          {match.essentialUnmet.map(({ text, shortfall }) => (
            <li key={text} className="flex justify-between gap-3">
              <span>● {text}</span>
              <span className="whitespace-nowrap text-ink-2">{shortfall}</span>
            </li>
          ))}
        </ul>
      </Card>
      {preview?.limits.known && <Limits limits={preview.limits} />}
    </div>
  );
}

function Limits({ limits }: Pick<Preview, "limits">) {
  return (
    <Card title="Limits of the state">
      <ul className="grid gap-1.5">
        {limits.checks.map(({ code, passed, sentence, source, status }) => (
          <li key={code}>
            <Chip tone={passed ? "good" : "late"}>{passed ? "within" : "beyond"}</Chip> {sentence}
            <span className="block text-xs text-ink-3">
              {source} · {RULE_STATUS_WORDS[status]}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
