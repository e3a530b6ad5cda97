"use client";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";

/** Shows the clinic's scorecard to anybody, or takes it down. */
export function PublishButton({ published }: { published: boolean }) {
  const publish = useSend("scorecard.publish");
  const takeDown = useSend("scorecard.unpublish");
  return (
    <div className="grid justify-items-start gap-2">
      <SendProblem problem={publish.problem ?? takeDown.problem} />
      {published ? (
        <Button onClick={() => void takeDown.send({})} pending={takeDown.pending}>
          Take the public page down
        </Button>
      ) : (
        <Button variant="primary" onClick={() => void publish.send({})} pending={publish.pending}>
          Publish the scorecard
        </Button>
      )}
    </div>
  );
}
