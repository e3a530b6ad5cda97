import Link from "next/link";
import type { OutputOf } from "@/app/_trpc/call";
import { AskedPreview } from "@/components/form/asked-preview";
import { counted } from "@/server/domain/counted";
import { checkThresholds, type ThresholdValues } from "./thresholds-values";

type Preview = OutputOf<"policy.preview">;

/** What the typed thresholds would change of the live programs, asked for with a button. */
export function EffectPreview({ values }: { values: ThresholdValues }) {
  const checked = checkThresholds({ ...values, source: "preview" });
  return (
    <AskedPreview
      procedure="policy.preview"
      input={checked.ok ? { thresholds: checked.value.thresholds } : null}
      note="Nothing is set yet. Weeks already judged stay as they were judged."
    >
      {(preview) => <Effects preview={preview} />}
    </AskedPreview>
  );
}

function Effects({ preview: { looked, live, effects, aboveLimit, programs: named } }: { preview: Preview }) {
  const of =
    looked < live
      ? `the ${looked} live programs reported last, of ${live}`
      : live === 1
        ? "the one live program"
        : `the ${live} live programs`;
  return (
    <div className="grid gap-1.5 rounded-lg border border-line bg-paper px-3 py-2.5">
      <p className="font-medium">
        Were the last week of {of} reported under these thresholds, and its alarms told by them:
      </p>
      <ul className="list-disc pl-5">
        {effects.length === 0 && <li>no program would be judged or told differently</li>}
        {effects.map(({ text, count }) => (
          <li key={text}>
            {counted(count, "program")} {text}
          </li>
        ))}
        <li>
          Open requests above the adjustor’s limit: {aboveLimit.proposed} then, {aboveLimit.today} now
        </li>
      </ul>
      {named && named.length > 0 && (
        <ul className="border-t border-line-2 pt-1.5">
          {named.map(({ programId, workerName, claimNumber, text }) => (
            <li key={`${programId} ${text}`}>
              <Link href={`/programs/${programId}`} className="underline">
                {workerName}
              </Link>{" "}
              <span className="text-ink-2">
                {claimNumber} · {text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
