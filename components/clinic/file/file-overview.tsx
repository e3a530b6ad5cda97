import Link from "next/link";
import { ProgressChart } from "@/components/progress/progress-chart";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { AuthorizationList } from "./authorization-list";
import type { WorkingFile } from "./file-header";
import { nextStep } from "./file-steps";
import { RequestList } from "./request-list";

/** Where the program stands for its clinic: what comes next, the course, what is authorized and what was asked. */
export function FileOverview({ file }: { file: WorkingFile }) {
  const next = nextStep(file);
  const { course, ledger, projection } = file;
  return (
    <>
      <Notice
        tone="info"
        title={course.sentence}
        action={
          next && (
            <ButtonLink href={next.href} variant="primary">
              {next.label}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
        <Card title="Progress" actions={<Link href={`/programs/${file.program.id}`}>The whole program</Link>}>
          <ProgressChart
            weeks={course.weeks}
            markTenths={course.markTenths}
            projection={projection}
            stayWeeks={ledger.at(-1)?.weeks ?? null}
          />
        </Card>
        <div className="grid content-start gap-4">
          <EssentialCard file={file} />
          <AuthorizationList authorizations={file.authorizations} />
          <RequestList requests={file.requests} zone={file.program.clinicZone} />
        </div>
      </div>
    </>
  );
}

function EssentialCard({ file: { match } }: { file: WorkingFile }) {
  return (
    <Card title={`Essential demands not met (${match.essentialUnmet.length})`}>
      {match.essentialUnmet.length === 0 ? (
        <p className="text-ink-2">
          {match.tested === 0 ? "Nothing is tested yet." : "Every essential demand that was tested is met."}
        </p>
      ) : (
        <ul className="grid gap-0.5">
          {match.essentialUnmet.map(({ text, shortfall }) => (
            <li key={text} className="flex justify-between gap-3">
              <span>{text}</span>
              <span className="whitespace-nowrap text-ink-2">{shortfall}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
