import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { RequestList } from "@/components/clinic/file/request-list";
import { RequestForm } from "@/components/clinic/request/request-form";
import type { ChangedRequest } from "@/components/clinic/request/request-values";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Request" };

type RequestParams = StepParams & { searchParams: Promise<{ change?: string | string[] }> };

/** The request that is to be changed, while its clinic may; null for any other address. */
async function changedRequest(wanted: string | string[] | undefined): Promise<ChangedRequest | null> {
  if (typeof wanted !== "string") return null;
  const { request, actions } = await found((api) => api.request.page({ requestId: wanted }));
  return actions.includes("supersede") ? request : notFound();
}

export default async function RequestPage({ params, searchParams }: RequestParams) {
  const { programId } = await params;
  const change = await changedRequest((await searchParams).change);
  const [{ timeZone }, file, saved] = await Promise.all([
    signedIn(),
    openFile(programId),
    draftOf(change ? `supersede:${change.id}` : `request:${programId}`),
  ]);
  return (
    <>
      <RequestForm
        key={change?.id ?? file.requests[0]?.id ?? "first"}
        file={file}
        saved={saved}
        zone={timeZone}
        change={change}
      />
      {file.requests.length > 0 && <RequestList requests={file.requests} zone={file.program.clinicZone} />}
    </>
  );
}
