import type { Metadata } from "next";
import { signedIn } from "@/app/_trpc/server";
import { GateCard } from "@/components/authorization/gate-card";
import { AuthorizationList } from "@/components/clinic/file/authorization-list";
import { SessionList } from "@/components/clinic/sessions/session-list";
import { SessionsForm } from "@/components/clinic/sessions/sessions-form";
import { Notice } from "@/components/ui/notice";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage({ params }: StepParams) {
  const { programId } = await params;
  const [{ timeZone }, file, saved] = await Promise.all([
    signedIn(),
    openFile(programId),
    draftOf(`sessions:${programId}`),
  ]);
  const { program, sessions, ledger, today, authorizations, authorized, gates } = file;
  const left = authorized.sessions - authorized.unreleasedSessions - authorized.usedSessions;
  const waits = authorized.unreleasedSessions > 0;
  return (
    <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
      <div className="grid content-start gap-3">
        {left <= 0 && (
          <Notice
            tone="warn"
            title={waits ? "No released session is left." : "No authorized session is left."}
          >
            A day recorded now counts as not authorized, and the payer is told.
            {waits && " File the weekly report first: it releases the next week."}
          </Notice>
        )}
        <SessionsForm
          file={{ program, sessions, ledger, authorizations, today }}
          saved={saved}
          zone={timeZone}
        />
      </div>
      <div className="grid content-start gap-4">
        {gates.map(({ approvalNumber, weeks }) => (
          <GateCard key={approvalNumber} approvalNumber={approvalNumber} weeks={weeks} wide />
        ))}
        <AuthorizationList authorizations={authorizations} />
        <SessionList sessions={sessions} />
      </div>
    </div>
  );
}
