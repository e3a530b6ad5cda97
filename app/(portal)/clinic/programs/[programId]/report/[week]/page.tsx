import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { serverApi, signedIn } from "@/app/_trpc/server";
import { ReportForm } from "@/components/clinic/abilities/report-form";
import { ReportNotYet } from "@/components/clinic/abilities/report-not-yet";
import { Chip } from "@/components/ui/chip";
import { formatInstant } from "@/server/domain/instant";
import { formatDay } from "@/server/domain/plain-date";
import { draftOf, openFile } from "../../file";

export const metadata: Metadata = { title: "Weekly report" };

type WeekParams = { params: Promise<{ programId: string; week: string }> };

export default async function WeeklyReportPage({ params }: WeekParams) {
  const { programId, week: text } = await params;
  const week = /^[1-9]\d?$/.test(text) ? Number(text) : notFound();
  const file = await openFile(programId);
  if (![...file.openWeeks, ...file.emptyWeeks].includes(week))
    return <ReportNotYet file={file} week={week} />;
  const [{ timeZone }, api, saved] = await Promise.all([
    signedIn(),
    serverApi(),
    draftOf(`report:${programId}:${week}`),
  ]);
  const report = await api.progress.reportForm({ programId, week });
  return (
    <>
      <h2 className="flex flex-wrap items-center gap-3 text-lg font-semibold">
        Week {week}
        {report.firstOn && report.lastOn && (
          <span className="text-sm font-normal text-ink-2">
            {formatDay(report.firstOn)} – {formatDay(report.lastOn)}
          </span>
        )}
        {report.dueAt && (
          <Chip tone={file.reportLate ? "late" : "due"}>
            Due {formatInstant(report.dueAt, file.program.clinicZone)}
          </Chip>
        )}
      </h2>
      <ReportForm key={week} report={report} saved={saved} zone={timeZone} />
    </>
  );
}
