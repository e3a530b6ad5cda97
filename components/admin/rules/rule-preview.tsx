"use client";
import { useState } from "react";
import { CallProblem, call, type OutputOf } from "@/app/_trpc/call";
import { SendProblem } from "@/components/form/send-problem";
import { Button } from "@/components/ui/button";
import { checkRule, type RuleValues } from "./rule-values";

type Preview = OutputOf<"jurisdictions.previewRule">;
type Shown = { of: string; preview: Preview | null; problem: CallProblem | null };

/** What the typed version would touch, asked for with a button; an older answer goes away. */
export function RulePreview({ values }: { values: RuleValues }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [pending, setPending] = useState(false);
  const checked = checkRule(values);
  const typed = checked.ok ? JSON.stringify(checked.value) : "";

  async function ask() {
    if (!checked.ok || pending) return;
    setPending(true);
    await call("jurisdictions.previewRule", checked.value).then(
      (preview) => setShown({ of: typed, preview, problem: null }),
      (error: unknown) =>
        setShown({ of: typed, preview: null, problem: error instanceof CallProblem ? error : null }),
    );
    setPending(false);
  }

  const current = shown?.of === typed ? shown : null;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button pending={pending} disabled={!checked.ok} onClick={() => void ask()}>
          See what would change
        </Button>
        <span className="text-ink-2">Nothing is set yet; fill in every field first.</span>
      </div>
      <output>{current?.preview && <Touched preview={current.preview} />}</output>
      <SendProblem problem={current?.problem ?? null} />
    </div>
  );
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

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
