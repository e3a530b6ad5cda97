"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { usePreview } from "@/components/form/use-preview";
import { Notice } from "@/components/ui/notice";
import { notifyDone } from "@/components/ui/notify";
import { formatInstant } from "@/server/domain/instant";
import { BegunFrom } from "./begun-from";
import { AskFields, ExpeditedFields, ReasonFields } from "./request-fields";
import { RequestPreview } from "./request-preview";
import {
  type AskedBefore,
  asksExpedited,
  type ChangedRequest,
  checkRequest,
  firstValues,
  readableRequest,
} from "./request-values";

type RequestFormProps = {
  file: WorkingFile;
  saved: SavedDraft;
  zone: string;
  /** The request whose place this one takes; null asks afresh. */
  change?: ChangedRequest | null;
  /** A former request whose kind and words begin this one. */
  before?: AskedBefore | null;
};

/** Asks the payer for sessions; beside it what the payer will see, and every rule that would refuse it. */
export function RequestForm({ file, saved, zone, change = null, before = null }: RequestFormProps) {
  const router = useRouter();
  const programId = file.program.id;
  const { part, values, submit, element, footer } = useCommandForm({
    initial: firstValues(file, { change, before }),
    subject: change ? `supersede:${change.id}` : `request:${programId}`,
    saved,
    check: checkRequest,
    send: (input) =>
      change
        ? call("request.supersede", { requestId: change.id, ...input })
        : call("request.submit", { programId, ...input }),
    onDone: ({ requestNumber, dueAt }) => {
      notifyDone(`Request ${requestNumber} is submitted; the decision is due ${formatInstant(dueAt, zone)}.`);
      router.refresh();
      router.push(`/clinic/programs/${programId}`);
    },
  });
  const readable = readableRequest(values);
  const { answer, refusal } = usePreview(
    "request.preview",
    readable && { programId, ...readable, replaces: change?.id },
  );
  const rules = new Set(answer?.problems.map(({ rule }) => rule));
  return (
    <form
      method="post"
      ref={element}
      onSubmit={submit}
      noValidate
      className="grid gap-4 lg:grid-cols-[3fr_2fr]"
    >
      <div className="grid content-start gap-4">
        <BegunFrom change={change} before={before} />
        <AskFields form={part} file={file} />
        <ReasonFields
          form={part}
          override={rules.has("discharge_gate") || values.overrideReason !== ""}
          changed={rules.has("no_change") || values.substantialChange !== ""}
        />
        {values.type !== "retrospective" && <ExpeditedFields form={part} asked={asksExpedited(values)} />}
        {refusal && <Notice tone="warn" title={refusal} />}
        <FormFooter
          submitLabel={change ? "Submit the changed request" : "Submit the request"}
          zone={zone}
          {...footer}
        />
      </div>
      <RequestPreview preview={answer} />
    </form>
  );
}
