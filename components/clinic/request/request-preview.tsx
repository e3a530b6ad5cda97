import type { OutputOf } from "@/app/_trpc/call";
import { CheckLine } from "@/components/authorization/checklist-card";
import { FeeLines } from "@/components/clinic/stay/fee-lines";
import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";

type Preview = OutputOf<"request.preview">;

/** What the payer will see: what would refuse it, the price by line, the checklist, the pace, when the decision is due. */
export function RequestPreview({ preview }: { preview: Preview | null }) {
  if (!preview) return <Card title="What the payer will see">Fill in the sessions and the days.</Card>;
  const { price, checklist, problems, completeness, extension, deadline, ifCertified } = preview;
  const passed = checklist.filter(({ result }) => result === "pass").length;
  return (
    <div className="grid content-start gap-4">
      <output className="block">
        {problems.length > 0 ? (
          <Notice tone="warn" title="It would be refused as it stands">
            <ul className="list-disc pl-5">
              {problems.map(({ rule, sentence }) => (
                <li key={`${rule} ${sentence}`}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice tone="good" title="No rule refuses this request." />
        )}
      </output>
      <Notice tone={completeness.ready === completeness.of ? "good" : "info"} title={completeness.sentence}>
        {completeness.ready < completeness.of &&
          "It may be submitted so; a complete request is decided at its first reading."}
      </Notice>
      <Card title="Price">
        <FeeLines
          lines={price.lines}
          totalCents={price.cents}
          totalLabel={`${price.sessions} sessions, ${price.minutes / 60} h`}
        />
      </Card>
      {extension && <Pace extension={extension} />}
      <Card title={`Checklist · ${passed} of ${checklist.length} pass`}>
        <ul className="grid gap-2 text-sm">
          {checklist.map((item) => (
            <CheckLine key={item.rule} item={item} />
          ))}
        </ul>
      </Card>
      <Card title="Decision due, if submitted now">
        <DueIf label="Decision due" due={deadline} />
        {ifCertified && (
          <>
            <p className="mt-1.5 text-xs font-semibold">If the physician certifies it at once</p>
            <DueIf label="Decision due if certified" due={ifCertified} />
          </>
        )}
      </Card>
    </div>
  );
}

function DueIf({ label, due }: { label: string; due: Preview["deadline"] }) {
  return (
    <>
      <p className="font-medium">
        <Explain label={label} value={due.due} explanation={due.explanation} />
      </p>
      <p className="text-xs text-ink-2">{due.sentence}</p>
    </>
  );
}

const points = (tenths: number | null) =>
  tenths === null ? "not known" : `${(tenths / 10).toFixed(1)} points a week`;

function Pace({ extension }: { extension: NonNullable<Preview["extension"]> }) {
  return (
    <Card title="Needed pace">
      <Explain
        label="Needed pace"
        value={`Needed ${points(extension.neededTenthsPerWeek)}; reached so far ${points(extension.achievedTenthsPerWeek)}.`}
        explanation={extension.explanation}
      />
      {extension.allowed &&
        extension.sentences.map((sentence) => (
          <p key={sentence} className="text-ink-2">
            {sentence}
          </p>
        ))}
    </Card>
  );
}
