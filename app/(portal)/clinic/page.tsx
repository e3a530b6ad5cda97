import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { CallsCard } from "@/components/clinic/home/calls-card";
import { OtherTasksCard, ReferralsCard } from "@/components/clinic/home/other-tasks-card";
import { ProgramsTable } from "@/components/clinic/home/programs-table";
import { ReportsCard } from "@/components/clinic/home/reports-card";
import { RequestsCard } from "@/components/clinic/home/requests-card";
import { ScorecardCard } from "@/components/clinic/home/scorecard-card";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { FollowUps } from "../follow-ups";

export const metadata: Metadata = { title: "This week" };

export default async function ClinicPage() {
  const { timeZone, organizationId, organizationName } = await signedIn();
  const home = await found((api) => api.clinic.home());
  return (
    <>
      <PageHeader
        title="This week"
        detail={organizationName}
        actions={
          <ButtonLink href="/clinic/referrals/new" variant="primary">
            New referral
          </ButtonLink>
        }
      />
      <div className="grid gap-4 p-4">
        <div className="grid gap-4 lg:grid-cols-3">
          <div className="grid content-start gap-4">
            <ReportsCard reports={home.reports} />
            <ReferralsCard referrals={home.referrals} />
          </div>
          <RequestsCard requests={home.requests} zone={timeZone} />
          <div className="grid content-start gap-4">
            <CallsCard calls={home.calls} zone={timeZone} />
            <OtherTasksCard tasks={home.tasks} zone={timeZone} />
            <ScorecardCard scorecard={home.scorecard} clinicId={organizationId ?? ""} />
          </div>
        </div>
        <FollowUps />
        <section className="grid gap-2" aria-labelledby="running">
          <h2 id="running" className="text-md font-semibold">
            Running programs · {home.programs.length}
          </h2>
          <ProgramsTable programs={home.programs} />
        </section>
      </div>
    </>
  );
}
