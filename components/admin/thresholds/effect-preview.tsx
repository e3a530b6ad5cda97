"use client";
import Link from "next/link";
import { useState } from "react";
import { CallProblem, call, type OutputOf } from "@/app/_trpc/call";
import { SendProblem } from "@/components/form/send-problem";
import { Button } from "@/components/ui/button";
import { checkThresholds, type ThresholdValues } from "./thresholds-values";

type Preview = OutputOf<"policy.preview">;
type Shown = { of: string; preview: Preview | null; problem: CallProblem | null };

/** What the typed thresholds would change of the live programs, asked for with a button; an older answer goes away. */
export function EffectPreview({ values }: { values: ThresholdValues }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [pending, setPending] = useState(false);
  const checked = checkThresholds({ ...values, source: "preview" });
  const typed = checked.ok ? JSON.stringify(checked.value.thresholds) : "";

  async function ask() {
    if (!checked.ok || pending) return;
    setPending(true);
    const answer = call("policy.preview", { thresholds: checked.value.thresholds });
    await answer.then(
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
        <span className="text-ink-2">Nothing is set yet. Weeks already judged stay as they were judged.</span>
      </div>
      <output>{current?.preview && <Effects preview={current.preview} />}</output>
      <SendProblem problem={current?.problem ?? null} />
    </div>
  );
}

const programs = (count: number) => (count === 1 ? "1 program" : `${count} programs`);

function Effects({ preview: { looked, live, effects, aboveLimit, programs: named } }: { preview: Preview }) {
  const of =
    looked < live
      ? `the ${looked} live programs reported last, of ${live}`
      : live === 1
        ? "the one live program"
        : `the ${live} live programs`;
  return (
    <div className="grid gap-1.5 rounded-lg border border-line bg-paper px-3 py-2.5">
      <p className="font-medium">Were the last week of {of} reported under these thresholds:</p>
      <ul className="list-disc pl-5">
        {effects.length === 0 && <li>no program would be judged differently</li>}
        {effects.map(({ text, count }) => (
          <li key={text}>
            {programs(count)} {text}
          </li>
        ))}
        <li>
          Open requests above the adjustor’s limit: {aboveLimit.proposed} then, {aboveLimit.today} now
        </li>
      </ul>
      {named && named.length > 0 && (
        <ul className="border-t border-line-2 pt-1.5">
          {named.map(({ programId, workerName, claimNumber, text }) => (
            <li key={programId}>
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
