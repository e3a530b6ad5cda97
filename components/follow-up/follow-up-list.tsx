import Link from "next/link";
import type { OutputOf } from "@/app/_trpc/call";
import { WORK_STATUS_LABELS } from "@/server/domain/outcomes/labels";
import { formatDay } from "@/server/domain/plain-date";
import { FollowUpForm } from "./follow-up-form";

/** Workers to ask after, each with the one question. */
export function FollowUpList({ lines }: { lines: OutputOf<"followUps.due"> }) {
  return (
    <ul className="divide-y divide-line-2">
      {lines.map(({ programId, workerName, claimNumber, jobTitle, dischargedOn, endedAs, day, statusOn }) => (
        <li key={programId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <div className="min-w-0 grow">
            <Link href={`/programs/${programId}`} className="font-semibold hover:underline">
              {workerName}
            </Link>
            <span className="text-ink-2">
              {" "}
              {jobTitle && `${jobTitle} · `}
              {claimNumber}
            </span>
            <span className="block text-xs text-ink-2">
              Status at {day} days, {formatDay(statusOn)} · the program ended {formatDay(dischargedOn)},{" "}
              {WORK_STATUS_LABELS[endedAs].toLowerCase()}
            </span>
          </div>
          <FollowUpForm programId={programId} workerName={workerName} day={day} />
        </li>
      ))}
    </ul>
  );
}
