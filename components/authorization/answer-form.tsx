"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import { DocumentDrop } from "@/components/clinic/file/document-drop";
import { WordsField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { type Checked, checkWith } from "@/components/form/problems";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import { AnswerInformation } from "@/server/domain/authorization/schema";

type AnswerFormProps = {
  requestId: string;
  programId: string;
  /** `answer` a question of the payer, or `resubmit` what was returned as incomplete. */
  kind: "answer" | "resubmit";
  saved: SavedDraft;
  zone: string;
};

const Answer = AnswerInformation.pick({ requestId: true, text: true });

const wording = {
  answer: {
    label: "Your answer",
    button: "Send the answer",
    done: "The answer is sent; the request is back with the payer.",
  },
  resubmit: { label: "What you added", button: "Send the request again", done: "The request is sent again." },
} as const;

/** The clinic answers a question about its request, with documents where they help; kept while it is typed. */
export function AnswerForm({ requestId, programId, kind, saved, zone }: AnswerFormProps) {
  const router = useRouter();
  const { label, button, done } = wording[kind];
  const { part, submit, element, footer } = useCommandForm({
    initial: { text: "" },
    subject: `answer:${requestId}`,
    saved,
    check: ({ text }): Checked<{ requestId: string; text: string }> => checkWith(Answer, { requestId, text }),
    send: (input) => call(kind === "answer" ? "request.answer" : "request.resubmit", input),
    onDone: () => {
      notifyDone(done);
      router.refresh();
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid gap-3">
      <WordsField form={part} name="text" label={label} rows={4} />
      <DocumentDrop programId={programId} kind="other" />
      <FormFooter submitLabel={button} zone={zone} {...footer} />
    </form>
  );
}
