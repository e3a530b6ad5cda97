import type { OutputOf } from "@/app/_trpc/call";
import { AskedPreview } from "@/components/form/asked-preview";
import { counted } from "@/server/domain/counted";
import { checkRule, type RuleValues } from "./rule-values";

type Preview = OutputOf<"jurisdictions.previewRule">;

/** What the typed version would touch, asked for with a button. */
export function RulePreview({ values }: { values: RuleValues }) {
  const checked = checkRule(values);
  return (
    <AskedPreview
      procedure="jurisdictions.previewRule"
      input={checked.ok ? checked.value : null}
      note="Nothing is set yet; fill in every field first."
    >
      {(preview) => <Touched preview={preview} />}
    </AskedPreview>
  );
}

function Touched({ preview: { openRequests, livePrograms, before, after } }: { preview: Preview }) {
  return (
    <div className="grid gap-1.5 rounded-lg border border-line bg-paper px-3 py-2.5">
      <ul className="list-disc pl-5">
        <li>
          {counted(openRequests, "open request keeps", "open requests keep")} the deadline they were received
          with
        </li>
        <li>
          {counted(livePrograms, "live program", "live programs")}: the next request received from that day on
          is timed by the new version
        </li>
      </ul>
      <p className="font-medium">A request received at 10:00 AM on its first day</p>
      <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-2">by the version before</dt>
        <dd>{before ?? "this state had no rule of its own"}</dd>
        <dt className="text-ink-2">by this version</dt>
        <dd>{after}</dd>
      </dl>
    </div>
  );
}
