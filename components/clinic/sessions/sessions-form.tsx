"use client";
import { useRouter } from "next/navigation";
import { call, type OutputOf } from "@/app/_trpc/call";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { Button } from "@/components/ui/button";
import { notifyDone } from "@/components/ui/notify";
import { counted } from "@/server/domain/counted";
import { SessionGrid } from "./session-grid";
import { blankDay, checkSessions, openDays, type SessionValues, sessionField } from "./session-values";

type SessionsFormProps = {
  file: Pick<WorkingFile, "program" | "sessions" | "ledger" | "authorizations" | "today">;
  saved: SavedDraft;
  zone: string;
};

/** Records the days attended and missed; what is attended uses its authorization. */
export function SessionsForm({ file, saved, zone }: SessionsFormProps) {
  const router = useRouter();
  const programId = file.program.id;
  const initial: SessionValues = { days: {} };
  const { form, part, values, submit, element, footer } = useCommandForm({
    initial,
    subject: `sessions:${programId}`,
    saved,
    check: (typed) => checkSessions(typed, file.today),
    fieldOf: sessionField,
    send: (input) => call("progress.recordSessions", { programId, ...input }),
    onDone: (result) => {
      notifyDone(recordedSentence(result));
      form.reset(initial);
      router.refresh();
    },
  });
  const days = openDays(file);
  const cellsOf = (day: (typeof days)[number]) => values.days[day] ?? blankDay(file, day);
  const marked = days.filter((day) => cellsOf(day).what !== "").length;
  const attendAll = () =>
    form.setValue(
      "days",
      Object.fromEntries(
        days.map((day) => [day, { ...cellsOf(day), what: cellsOf(day).what || "attended" }]),
      ),
    );
  if (days.length === 0) return <p className="text-ink-2">Every day of the stay up to today is recorded.</p>;
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid content-start gap-3">
      <SessionGrid
        days={days}
        cellsOf={cellsOf}
        sentence={part.sentence}
        onChange={(next) => form.setValue("days", next)}
      />
      <LongestSessions authorizations={file.authorizations} />
      <div>
        <Button onClick={attendAll}>Mark the rest as attended</Button>
      </div>
      <FormFooter submitLabel={recordLabel(marked)} zone={zone} {...footer} />
    </form>
  );
}

/** Said before it happens: what is longer than approved is recorded without an authorization. */
function LongestSessions({ authorizations }: Pick<WorkingFile, "authorizations">) {
  const cut = authorizations.filter(({ minutesPerSession }) => minutesPerSession !== null);
  if (cut.length === 0) return null;
  const said = cut.map(
    ({ number, minutesPerSession }) => `${number} covers sessions of up to ${minutesPerSession} minutes`,
  );
  return (
    <p className="text-sm text-ink-2">
      {said.join("; ")}. A longer one is recorded without a live authorization, and the payer is told.
    </p>
  );
}

function recordedSentence({
  recorded,
  surprise,
  usedSessions,
  authorizedSessions,
}: OutputOf<"progress.recordSessions">) {
  const days = counted(recorded, "day is", "days are");
  const beyond = surprise > 0 ? ` ${surprise} without a live authorization; the payer is told.` : "";
  return `${days} recorded: ${usedSessions} of ${authorizedSessions} authorized sessions used.${beyond}`;
}

function recordLabel(marked: number): string {
  if (marked === 0) return "Record the days";
  return `Record ${counted(marked, "day")}`;
}
