import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { RuleForm } from "@/components/admin/rules/rule-form";
import { openedDraft } from "@/components/form/opened-draft";
import { ruleDraft } from "@/server/domain/jurisdictions/rule-schema";
import { addDays, dayIn } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "A state’s rule" };

export default async function NewRulePage() {
  const { timeZone } = await signedIn();
  const key = { jurisdiction: "default", clock: "initial" as const };
  const { newest, mayChange } = await found((api) => api.jurisdictions.rule(key));
  if (!mayChange) notFound();
  const saved = openedDraft(await found((api) => api.drafts.read({ subject: ruleDraft(null) })));
  const { calendars } = await found((api) => api.jurisdictions.calendar({}));
  return (
    <div className="grid max-w-4xl gap-3 p-4">
      <h2 className="text-md font-semibold">A state’s own rule</h2>
      <p className="text-ink-2">
        It starts from the payer policy that has timed the state’s requests so far. The state’s business days
        are defined under Holidays.
      </p>
      <RuleForm
        isNew
        rule={newest}
        calendars={calendars}
        earliestOn={addDays(dayIn(new Date(), newest.zone), 1)}
        saved={saved}
        zone={timeZone}
      />
    </div>
  );
}
