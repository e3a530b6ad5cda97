import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { PhysicianConversationCard } from "@/components/physician/conversation-card";
import { PatientCard } from "@/components/physician/patient-card";
import { WaitingCard } from "@/components/physician/waiting-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageStack, StackHeading } from "@/components/ui/page-stack";

export const metadata: Metadata = { title: "Signatures and patients" };

export default async function PhysicianPage() {
  const patients = await found((api) => api.physician.patients());
  const conversations = await found((api) => api.peerToPeer.waiting());
  const waiting = patients.filter(
    ({ orderWaits, planWaits, expeditedWaits }) =>
      orderWaits || planWaits !== null || expeditedWaits.length > 0,
  );
  return (
    <>
      <PageHeader title="Signatures and patients" />
      <PageStack>
        {conversations.length > 0 && (
          <>
            <StackHeading>Waiting for you to talk: {conversations.length}</StackHeading>
            {conversations.map((conversation) => (
              <PhysicianConversationCard key={conversation.id} conversation={conversation} />
            ))}
          </>
        )}
        <StackHeading>Waiting for your signature: {waiting.length}</StackHeading>
        {waiting.map((patient) => (
          <WaitingCard key={patient.programId} patient={patient} />
        ))}
        {waiting.length === 0 && (
          <EmptyState title="Nothing waits for you">
            Orders, plans of care and expedited requests that need your signature appear here.
          </EmptyState>
        )}
        <StackHeading>Your patients: {patients.length}</StackHeading>
        {patients.map((patient) => (
          <PatientCard key={patient.programId} patient={patient} />
        ))}
        {patients.length === 0 && (
          <EmptyState title="No patients in a program yet">
            When a clinic names you as the physician of a program, its progress appears here.
          </EmptyState>
        )}
      </PageStack>
    </>
  );
}
