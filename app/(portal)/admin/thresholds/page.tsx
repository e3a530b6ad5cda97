import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { TakeBack } from "@/components/admin/take-back";
import { ThresholdList } from "@/components/admin/thresholds/threshold-list";
import { ThresholdsForm } from "@/components/admin/thresholds/thresholds-form";
import { VersionHistory } from "@/components/admin/version-history";
import { openedDraft } from "@/components/form/opened-draft";
import { formatDayYear } from "@/server/domain/plain-date";

export const metadata: Metadata = { title: "Thresholds" };

export default async function ThresholdsPage() {
  const { timeZone } = await signedIn();
  const { rule, thresholds, versions, earliestOn } = await found((api) => api.policy.thresholds());
  const saved = openedDraft(await found((api) => api.drafts.read({ subject: "thresholds" })));
  return (
    <>
      <div className="grid gap-4 p-4 lg:grid-cols-[2fr_3fr]">
        <ThresholdList rule={rule} thresholds={thresholds} />
        <ThresholdsForm
          key={versions[0]?.id ?? "default"}
          thresholds={thresholds}
          earliestOn={earliestOn}
          saved={saved}
          zone={timeZone}
        />
      </div>
      <h2 className="px-4 pt-2 pb-1 text-md font-semibold">Versions</h2>
      {versions.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">
          None yet: the product’s own thresholds are in force. Each version you set stands here with its days,
          its changes, who set it and why.
        </p>
      ) : (
        <VersionHistory
          label="Versions of the thresholds"
          zone={timeZone}
          versions={versions.map(({ changes, state, id, ...version }) => ({
            ...version,
            id,
            state,
            status: "policy" as const,
            what: changes.join(" · ") || "As the version before",
            undo:
              state === "coming" ? (
                <TakeBack
                  procedure="policy.undo"
                  input={{ versionId: id }}
                  what={`the thresholds from ${formatDayYear(version.fromOn)}`}
                />
              ) : undefined,
          }))}
        />
      )}
    </>
  );
}
