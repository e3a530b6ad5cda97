import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { RequestList } from "@/components/clinic/file/request-list";
import { RequestForm } from "@/components/clinic/request/request-form";
import type { ChangedRequest } from "@/components/clinic/request/request-values";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Request" };

type RequestParams = StepParams & {
  searchParams: Promise<{ change?: string | string[]; like?: string | string[] }>;
};

/** The request that is to be changed, while its clinic may; null for any other address. */
async function changedRequest(wanted: string | string[] | undefined): Promise<ChangedRequest | null> {
  if (typeof wanted !== "string") return null;
  const { request, actions } = await found((api) => api.request.page({ requestId: wanted }));
  return actions.includes("supersede") ? request : notFound();
}

/** The former request to ask again like; null for any other address. */
async function askedBefore(programId: string, like: string | string[] | undefined) {
  if (typeof like !== "string") return null;
  return found((api) => api.request.askAgain({ programId, requestId: like }));
}

export default async function RequestPage({ params, searchParams }: RequestParams) {
  const { programId } = await params;
  const wanted = await searchParams;
  const change = await changedRequest(wanted.change);
  const before = change ? null : await askedBefore(programId, wanted.like);
  const [{ timeZone }, file, saved] = await Promise.all([
    signedIn(),
    openFile(programId),
    draftOf(change ? `supersede:${change.id}` : `request:${programId}`),
  ]);
  return (
    <>
      <RequestForm
        key={`${change?.id ?? file.requests[0]?.id ?? "first"} ${before?.number ?? ""}`}
        file={file}
        saved={before ? null : saved}
        zone={timeZone}
        change={change}
        before={before}
      />
      {file.requests.length > 0 && (
        <RequestList
          requests={file.requests}
          zone={file.program.clinicZone}
          askAgainOf={file.program.dischargedOn ? null : programId}
        />
      )}
    </>
  );
}
