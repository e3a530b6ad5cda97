import dynamic from "next/dynamic";
import { serverApi, signedIn } from "@/app/_trpc/server";
import type { RequestView } from "@/components/authorization/request-view";
import { openedDraft } from "@/components/form/opened-draft";
import { Card } from "@/components/ui/card";

// Its own chunk: only who is to answer loads it.
const AnswerForm = dynamic(async () => (await import("@/components/authorization/answer-form")).AnswerForm);

const kinds = {
  answer_information: { kind: "answer", title: "Answer the question" },
  submit: { kind: "resubmit", title: "Complete the request and send it again" },
} as const;

/** Where the clinic answers a question, or completes what was returned; nothing for anybody else. */
export async function AnswerCard({ page: { request, actions } }: { page: RequestView }) {
  const action = actions.find((each): each is keyof typeof kinds => each in kinds);
  if (!action) return null;
  const { kind, title } = kinds[action];
  const { timeZone } = await signedIn();
  const draft = await (await serverApi()).drafts.read({ subject: `answer:${request.id}` });
  return (
    <Card title={title} className="no-print mx-4 mt-2.5">
      <AnswerForm
        requestId={request.id}
        programId={request.programId}
        kind={kind}
        saved={openedDraft(draft)}
        zone={timeZone}
      />
    </Card>
  );
}
