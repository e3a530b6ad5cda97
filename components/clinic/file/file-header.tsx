import type { OutputOf } from "@/app/_trpc/call";
import type { FiguresOf } from "@/components/explain/ask-figures";
import { FigureButton } from "@/components/explain/figure-button";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import { counted } from "@/server/domain/counted";
import { formatInstant } from "@/server/domain/instant";
import { formatMoney } from "@/server/domain/money";
import { formatTenths } from "@/server/domain/percent";
import { formatDay } from "@/server/domain/plain-date";
import { KIND_LABELS } from "@/server/domain/programs/labels";

export type WorkingFile = OutputOf<"workingFile.open">;

/** Who, which job, function now, and what is authorized, used and left: over every step. */
export function FileHeader({ file }: { file: WorkingFile }) {
  const { program, payerName } = file;
  const of = `program:${program.id}` as const;
  return (
    <>
      <PageHeader
        title={program.workerName}
        detail={[
          program.claimNumber,
          program.jobTitle ?? "no job yet",
          program.employerName,
          payerName,
          `${KIND_LABELS[program.kind]}, ${program.state}`,
        ].join(" · ")}
        state={<StateChip file={file} />}
      />
      <dl className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line bg-paper px-4 py-2">
        <HeadFact of={of} term="Job match" figure={file.course.nowTenths !== null && "job_match"}>
          {matchText(file)}
        </HeadFact>
        <HeadFact of={of} term="Stay" figure={file.ledger.length > 0 && "stay"}>
          {stayText(file)}
        </HeadFact>
        <HeadFact of={of} term="Authorized" figure={file.authorizations.length > 0 && "account"}>
          {authorizedText(file)}
        </HeadFact>
        <HeadFact of={of} term="Used / left" figure={file.authorizations.length > 0 && "account"}>
          {usedText(file)}
        </HeadFact>
        <HeadFact of={of} term="Next report due" figure={file.nextReportDueAt !== null && "report"}>
          {file.nextReportDueAt ? formatInstant(file.nextReportDueAt, program.clinicZone) : "—"}
        </HeadFact>
      </dl>
    </>
  );
}

type HeadFactProps = { of: FiguresOf; term: string; figure: string | false; children: string };

/** A fact that opens its explanation, once it is there to be explained. */
function HeadFact({ of, term, figure, children }: HeadFactProps) {
  return (
    <div>
      <dt className="text-2xs text-ink-3">{term}</dt>
      <dd>
        {figure ? (
          <FigureButton of={of} figure={figure} label={term}>
            {children}
          </FigureButton>
        ) : (
          children
        )}
      </dd>
    </div>
  );
}

function StateChip({ file: { program, course, match, reportLate } }: { file: WorkingFile }) {
  if (program.dischargedOn) return <Chip>Discharged {formatDay(program.dischargedOn)}</Chip>;
  if (match.ready) return <Chip tone="good">Ready for full duty</Chip>;
  if (course.flatWeeks > 0) return <Chip tone="flat">{counted(course.flatWeeks, "flat week")}</Chip>;
  if (reportLate) return <Chip tone="late">Report late</Chip>;
  return null;
}

function matchText({ match, course }: WorkingFile): string {
  if (course.nowTenths === null) return "not tested";
  const mark = course.markTenths === null ? "" : ` · mark ${formatTenths(course.markTenths)}`;
  return `${formatTenths(course.nowTenths)} of ${match.total} demands${mark}`;
}

function stayText({ ledger }: WorkingFile): string {
  const stay = ledger.at(-1);
  if (!stay) return "not fixed";
  return `${stay.weeks} weeks, ${stay.sessions} sessions, to ${formatDay(stay.endOn)}`;
}

function authorizedText({ authorizations, authorized }: WorkingFile): string {
  const [latest] = authorizations;
  if (!latest) return "nothing yet";
  const period = `${formatDay(latest.startOn)} – ${formatDay(latest.endOn)}`;
  return `${authorized.sessions} sessions, ${formatMoney(authorized.cents)} · ${latest.number} · ${period}`;
}

function usedText({ authorized }: WorkingFile): string {
  if (authorized.sessions === 0) return "—";
  const left = authorized.sessions - authorized.usedSessions;
  const dollars = `${formatMoney(authorized.usedCents)} / ${formatMoney(authorized.cents - authorized.usedCents)}`;
  return `${authorized.usedSessions} / ${left} sessions · ${dollars}`;
}
