import type { Metadata } from "next";
import { serverApi, signedIn } from "@/app/_trpc/server";
import { DemandsForm } from "@/components/clinic/demands/demands-form";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Demands of the job" };

export default async function DemandsPage({ params }: StepParams) {
  const { programId } = await params;
  const [{ timeZone }, { program, demands }, saved] = await Promise.all([
    signedIn(),
    openFile(programId),
    draftOf(`demands:${programId}`),
  ]);
  const { occupationCode } = { ...program, ...saved?.body } as { occupationCode: string | null };
  const job = occupationCode ? await (await serverApi()).jobDemands.draft({ occupationCode }) : null;
  return (
    <DemandsForm
      key={programId}
      programId={programId}
      jobTitle={program.jobTitle}
      occupationCode={program.occupationCode}
      demands={demands}
      job={job}
      saved={saved}
      zone={timeZone}
    />
  );
}
