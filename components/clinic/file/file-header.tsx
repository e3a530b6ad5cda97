import type { OutputOf } from "@/app/_trpc/call";
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
        <HeadFact term="Job match">{matchText(file)}</HeadFact>
        <HeadFact term="Stay">{stayText(file)}</HeadFact>
        <HeadFact term="Authorized">{authorizedText(file)}</HeadFact>
        <HeadFact term="Used / left">{usedText(file)}</HeadFact>
        <HeadFact term="Next report due">
          {file.nextReportDueAt ? formatInstant(file.nextReportDueAt, program.clinicZone) : "—"}
        </HeadFact>
      </dl>
    </>
  );
}

function HeadFact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-2xs text-ink-3">{term}</dt>
      <dd>{children}</dd>
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
