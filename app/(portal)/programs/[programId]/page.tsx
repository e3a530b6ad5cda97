import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { PrintHeader } from "@/components/layout/print-header";
import { ProgramHeading } from "@/components/program/program-heading";
import { ProgramPanels } from "@/components/program/program-panels";
import { ButtonLink } from "@/components/ui/button-link";
import { may } from "@/server/domain/access/permissions";
import { formatInstant } from "@/server/domain/instant";

export const metadata: Metadata = { title: "Program" };

type Params = { params: Promise<{ programId: string }> };

/** One worker's whole program, the same page for every party; the service leaves out what a reader may not see. */
export default async function ProgramPage({ params }: Params) {
  const { programId } = await params;
  const overview = await found((api) => api.programs.overview({ programId }));
  const { role, name, timeZone } = await signedIn();
  const { program, asOf } = overview;
  return (
    <>
      <PrintHeader
        claimNumber={program.claimNumber}
        title={`Program ${program.number}, ${program.workerName}`}
        printed={`Printed ${formatInstant(asOf, timeZone)} by ${name}`}
      />
      <ProgramHeading
        overview={overview}
        actions={
          <>
            {may(role, "evidence:record") && (
              <ButtonLink href={`/clinic/programs/${programId}`}>Working file</ButtonLink>
            )}
            {may(role, "work-status:issue") && program.dischargedOn === null && (
              <ButtonLink href={`/physician/work-status/${programId}`}>Issue work status</ButtonLink>
            )}
          </>
        }
      />
      <ProgramPanels
        overview={overview}
        maySpeak={may(role, "call:log")}
        tasksOpen={may(role, "board:read")}
        zone={timeZone}
      />
    </>
  );
}
