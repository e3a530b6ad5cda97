"use client";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/notice";

export default function PageProblem({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="mx-auto grid max-w-xl gap-4 px-4 py-10">
      <ProblemNotice
        happened="This page could not be drawn."
        next="Try again in a few seconds."
        reference={error.digest ?? null}
        action={<Button onClick={reset}>Try again</Button>}
      />
    </main>
  );
}
