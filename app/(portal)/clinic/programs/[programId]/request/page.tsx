import type { Metadata } from "next";
import { signedIn } from "@/app/_trpc/server";
import { RequestList } from "@/components/clinic/file/request-list";
import { RequestForm } from "@/components/clinic/request/request-form";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Request" };

export default async function RequestPage({ params }: StepParams) {
  const { programId } = await params;
  const [{ timeZone }, file, saved] = await Promise.all([
    signedIn(),
    openFile(programId),
    draftOf(`request:${programId}`),
  ]);
  return (
    <>
      <RequestForm key={file.requests[0]?.id ?? "first"} file={file} saved={saved} zone={timeZone} />
      {file.requests.length > 0 && <RequestList requests={file.requests} zone={file.program.clinicZone} />}
    </>
  );
}
