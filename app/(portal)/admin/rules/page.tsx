import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { RuleTable } from "@/components/admin/rules/rule-table";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Deadline rules" };

export default async function RulesPage() {
  const { rules, mayChange } = await found((api) => api.jurisdictions.rules());
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 py-3">
        <p className="max-w-prose text-ink-2">
          Each request is timed by the rule in force on the day it is received, and keeps it: a new version
          changes nothing received before. None of this is legal advice.
        </p>
        {mayChange && (
          <ButtonLink href="/admin/rules/new" className="sm:ml-auto">
            Add a state’s rule
          </ButtonLink>
        )}
      </div>
      <RuleTable rules={rules} />
    </>
  );
}
