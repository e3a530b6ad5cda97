import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { ReferralForm } from "@/components/clinic/referral/referral-form";
import { openedDraft } from "@/components/form/opened-draft";
import { PageHeader } from "@/components/ui/page-header";
import { dayIn } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "New referral" };

export default async function NewReferralPage() {
  const { timeZone } = await signedIn();
  const [directory, draft] = await found((api) =>
    Promise.all([api.programs.directory(), api.drafts.read({ subject: "referral" })]),
  );
  return (
    <>
      <PageHeader title="New referral" detail="Opens the worker’s program under the payer’s claim" />
      <div className="mx-auto grid max-w-3xl gap-4 p-4">
        <ReferralForm
          directory={directory}
          saved={openedDraft(draft)}
          today={dayIn(new Date(), timeZone)}
          zone={timeZone}
        />
      </div>
    </>
  );
}
