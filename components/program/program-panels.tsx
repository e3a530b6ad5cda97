import { GateCard } from "@/components/authorization/gate-card";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { AccountCard } from "./account-card";
import { ClinicalCard } from "./clinical-card";
import { CommunicationCard } from "./communication-card";
import { DemandsCard, FunctionCard } from "./function-card";
import { HandOverCard } from "./hand-over-card";
import { MessagesCard } from "./messages-card";
import { PartiesCard } from "./parties-card";
import { RecordsCard } from "./records-card";
import { RequestsCard } from "./requests-card";
import { SessionsCard } from "./sessions-card";
import { StayCard } from "./stay-card";
import { TimelineCard } from "./timeline-card";
import type { Overview } from "./types";
import { WorkCard } from "./work-card";

type ProgramPanelsProps = { overview: Overview; maySpeak: boolean; tasksOpen: boolean; zone: string };

/** The worker's whole program: function and what was asked at the left, money, stay and people at the right. */
export function ProgramPanels(props: ProgramPanelsProps) {
  return (
    <div className="grid items-start gap-2.5 p-2.5 sm:p-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <MainPanels overview={props.overview} />
      <SidePanels {...props} />
    </div>
  );
}

function MainPanels({ overview }: Pick<ProgramPanelsProps, "overview">) {
  const { handOver, requests, gates, sessions, diagnoses } = overview;
  return (
    <div className="grid min-w-0 gap-2.5">
      {handOver && <HandOverCard handOver={handOver} />}
      <FunctionCard overview={overview} />
      <DemandsCard overview={overview} />
      {requests && <RequestsCard requests={requests} zone={zoneOf(overview.program.state)} />}
      {gates?.map(({ approvalNumber, weeks }) => (
        <GateCard key={approvalNumber} approvalNumber={approvalNumber} weeks={weeks} wide />
      ))}
      {sessions && <SessionsCard sessions={sessions} />}
      {diagnoses && <ClinicalCard overview={overview} />}
    </div>
  );
}

function SidePanels({ overview, maySpeak, tasksOpen, zone }: ProgramPanelsProps) {
  const { account, stay, calls, documents, messages, parties, program, timeline } = overview;
  return (
    <div className="grid min-w-0 gap-2.5">
      {account && <AccountCard account={account} overview={overview} />}
      <WorkCard overview={overview} />
      {calls && (
        <CommunicationCard overview={overview} maySpeak={maySpeak} tasksOpen={tasksOpen} zone={zone} />
      )}
      {stay && <StayCard stay={stay} explanation={overview.function.explain.stayEnd} zone={zone} />}
      {documents && <RecordsCard overview={overview} zone={zone} />}
      {messages && <MessagesCard messages={messages} programId={program.id} zone={zone} />}
      <PartiesCard parties={parties} />
      <TimelineCard timeline={timeline} />
    </div>
  );
}
