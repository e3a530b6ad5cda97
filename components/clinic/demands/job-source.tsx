import type { OutputOf } from "@/app/_trpc/call";
import { Notice } from "@/components/ui/notice";

export type DraftedJob = OutputOf<"jobDemands.draft">;

/** What the draft rests on: how much is published, the strength level and who says so, source, edition, attribution. */
export function JobSource({ job }: { job: DraftedJob }) {
  const missing = job.demands.filter(({ published }) => published === "not_published").length;
  return (
    <Notice tone="info" title={`${job.title}: drafted from public data`}>
      <p>
        {job.published} physical demands have something published. {job.strengthSentence}
        {missing > 0 && ` ${missing} more are “not published”: their lines wait to be filled in or removed.`}
      </p>
      {job.notAskedFor.length > 0 && (
        <p className="text-sm text-ink-2">
          The survey says this job does not ask for: {job.notAskedFor.join(", ")}.
        </p>
      )}
      <p className="text-xs text-ink-2">
        {job.source}, {job.edition}. {job.attribution}
      </p>
    </Notice>
  );
}
