import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { RuleForm } from "@/components/admin/rules/rule-form";
import type { RuleLine } from "@/components/admin/rules/rule-table";
import { TakeBack } from "@/components/admin/take-back";
import { VersionHistory } from "@/components/admin/version-history";
import { openedDraft } from "@/components/form/opened-draft";
import type { Clock } from "@/server/domain/jurisdictions/rule";
import { ruleDraft } from "@/server/domain/jurisdictions/rule-schema";
import { addDays, dayIn } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "Deadline rule" };

type Params = { params: Promise<{ jurisdiction: string; clock: string }> };

export default async function RulePage({ params }: Params) {
  const { jurisdiction, clock } = await params;
  const { timeZone } = await signedIn();
  const key = { jurisdiction, clock: clock as Clock };
  const { newest, versions, mayChange } = await found((api) => api.jurisdictions.rule(key));
  const [latest] = versions;
  return (
    <>
      <h2 className="px-4 pt-3 pb-1 text-md font-semibold">
        {latest?.jurisdictionName}: {latest?.clockLabel.toLowerCase()}
      </h2>
      <VersionHistory
        label={`Versions: ${newest.name}`}
        zone={timeZone}
        versions={versions.map((version) => ({
          ...version,
          source: version.citation,
          what: (
            <>
              <span className="font-medium">{version.amountText}</span>
              <span className="block text-xs text-ink-3">{version.clauses.join("; ")}</span>
              <span className="block text-xs text-ink-3">If it is missed: {version.ifMissed}</span>
            </>
          ),
          undo: mayChange && version.state === "coming" && version === latest && takeBack(version),
        }))}
      />
      {mayChange && <NewVersion newest={newest} zone={timeZone} />}
    </>
  );
}

const takeBack = ({ jurisdiction, clock, version }: Pick<RuleLine, "jurisdiction" | "clock" | "version">) => (
  <TakeBack
    procedure="jurisdictions.undoRule"
    input={{ jurisdiction, clock, version }}
    what={`version ${version}`}
  />
);

type Rule = Parameters<typeof RuleForm>[0]["rule"];

async function NewVersion({ newest, zone }: { newest: Rule; zone: string }) {
  const saved = openedDraft(await found((api) => api.drafts.read({ subject: ruleDraft(newest) })));
  const { calendars } = await found((api) => api.jurisdictions.calendar({}));
  return (
    <section aria-labelledby="new-version" className="grid max-w-4xl gap-3 p-4">
      <h2 id="new-version" className="text-md font-semibold">
        New version
      </h2>
      <RuleForm
        key={newest.id}
        rule={newest}
        calendars={calendars}
        earliestOn={addDays(dayIn(new Date(), newest.zone), 1)}
        saved={saved}
        zone={zone}
      />
    </section>
  );
}
