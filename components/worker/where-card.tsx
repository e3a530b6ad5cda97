import { Explain } from "@/components/explain/explain";
import { StackCard } from "@/components/ui/page-stack";
import { formatTenths } from "@/server/domain/percent";
import { explainWhere } from "./explained";
import type { MyProgram } from "./types";
import { WeekBars } from "./week-bars";
import type { WorkerWords } from "./worker-words";

type WhereCardProps = { program: MyProgram; words: WorkerWords };

/** The one figure, what it means, and how it got there. */
export function WhereCard({ program, words }: WhereCardProps) {
  const { jobMatch, jobTitle, employerName, weeks } = program;
  const { where } = words;
  if (jobMatch.tenths === null) return <StackCard title={where.heading}>{where.notTested}</StackCard>;
  const percent = formatTenths(jobMatch.tenths);
  return (
    <StackCard title={where.heading}>
      <div className="text-figure font-bold">
        <Explain
          label={where.how.label}
          value={percent}
          explanation={explainWhere(program, words)}
          words={words.explain}
        />
      </div>
      <p className="text-lg">
        {where.match(percent, (jobTitle ?? where.yourJob).toLowerCase(), employerName)}
      </p>
      <WeekBars weeks={weeks} words={words} />
      <p>{[sinceStart(program, words), where.met(jobMatch.met, jobMatch.total)].filter(Boolean).join(" ")}</p>
      {jobMatch.ready && <p className="font-semibold text-good">✓ {where.ready}</p>}
      {!jobMatch.ready && jobMatch.flatWeeks > 0 && <p>{where.flat(jobMatch.flatWeeks)}</p>}
      <p className="text-md text-ink-2">
        {jobMatch.testedOn && where.tested(words.day(jobMatch.testedOn))} {where.meaning}
      </p>
    </StackCard>
  );
}

/** Only once there is a week after the first test. */
function sinceStart({ jobMatch: { tenths, baselineTenths }, weeks }: MyProgram, words: WorkerWords) {
  if (tenths === null || baselineTenths === null || weeks.length < 2) return null;
  const start = formatTenths(baselineTenths);
  const points = (Math.abs(tenths - baselineTenths) / 10).toFixed(1);
  if (tenths === baselineTenths) return words.where.same(start);
  return tenths > baselineTenths ? words.where.since(points, start) : words.where.down(points, start);
}
