import { clsx } from "clsx";
import type { Metadata } from "next";
import { cache } from "react";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { DecidedCard } from "@/components/authorization/decided-card";
import { decisionsOf } from "@/components/authorization/decision-specs";
import { DocumentsCard } from "@/components/authorization/documents-card";
import { GateCard } from "@/components/authorization/gate-card";
import { HeldCard } from "@/components/authorization/held-card";
import { HistoryCard } from "@/components/authorization/history-card";
import { QuestionCard } from "@/components/authorization/question-card";
import { RequestColumns } from "@/components/authorization/request-columns";
import { RequestFoot } from "@/components/authorization/request-foot";
import { RequestHeading } from "@/components/authorization/request-heading";
import { RequestKeys } from "@/components/authorization/request-keys";
import type { RequestView } from "@/components/authorization/request-view";
import { ScenarioChoice } from "@/components/authorization/scenario-choice";
import { VersionsCard } from "@/components/authorization/versions-card";
import { PrintHeader } from "@/components/layout/print-header";
import { ConversationCard } from "@/components/peer-to-peer/conversation-card";
import { ShortcutHelp } from "@/components/ui/shortcut-help";
import { may } from "@/server/domain/access/permissions";
import { formatInstant } from "@/server/domain/instant";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { AnswerCard } from "./answer-card";

/** Under the bar and above the decision: what decides is seen without scrolling. */
const oneScreen = "lg:h-[calc(100dvh-var(--spacing-bar)-3.5rem)] lg:min-h-[35rem]";

type Props = {
  params: Promise<{ requestId: string }>;
  searchParams: Promise<{ do?: string | string[]; evidence?: string | string[] }>;
};

const pageOf = cache(
  (requestId: string, today = false): Promise<RequestView> =>
    found((api) => api.request.page({ requestId, today })),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const today = (await searchParams).evidence === "today";
  const { request } = await pageOf((await params).requestId, today);
  return { title: `Request ${request.number}` };
}

export default async function RequestPage({ params, searchParams }: Props) {
  const { requestId } = await params;
  const { do: wanted, evidence } = await searchParams;
  const page = await pageOf(requestId, evidence === "today");
  const { role, name, timeZone } = await signedIn();
  const { request, program, place } = page;
  return (
    <ScenarioChoice
      key={request.id}
      asked={page.whatIf && { ...page.whatIf.asked, sessionsPerWeek: page.whatIf.plan.sessionsPerWeek }}
      weeks={page.weeks}
      doing={decisionsOf(page.actions).find((action) => action === wanted) ?? null}
    >
      <PrintHeader
        claimNumber={program.claimNumber}
        title={`Request ${request.number}, ${request.typeLabel.toLowerCase()}`}
        printed={`Printed ${formatInstant(new Date(), timeZone)} by ${name}`}
      />
      <div className={clsx("flex flex-col", !page.determination && !page.question && oneScreen)}>
        <RequestHeading page={page} />
        {page.determination && (
          <DecidedCard
            decided={page.determination}
            requestId={request.id}
            frozen={page.frozen}
            packet={may(role, "packet:read")}
          />
        )}
        {page.gate && <HeldCard gate={page.gate} />}
        {page.question && <QuestionCard question={page.question} />}
        <AnswerCard page={page} />
        <RequestColumns page={page} />
      </div>
      <div className="grid gap-2.5 px-4 py-2.5 lg:grid-cols-2">
        <ConversationCard
          requestId={request.id}
          conversations={page.conversations}
          zone={zoneOf(program.state)}
        />
        {page.gate && <GateCard approvalNumber={page.gate.approvalNumber} weeks={page.gate.weeks} />}
        <VersionsCard versions={page.versions} />
        <HistoryCard lines={page.history} />
        <DocumentsCard documents={page.documents} zone={zoneOf(program.state)} />
      </div>
      <RequestFoot page={page} role={role} />
      <RequestKeys id={request.id} previous={place?.previous ?? null} next={place?.next ?? null} />
      <ShortcutHelp />
    </ScenarioChoice>
  );
}
