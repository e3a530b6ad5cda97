import type { CallProblem } from "@/app/_trpc/call";

type SendProblemProps = { problem: CallProblem | null; fields?: readonly string[]; next?: string };

/** A refusal or fault that belongs to no field shown: what happened, and that what was typed is still there. */
export function SendProblem({
  problem,
  fields = [],
  next = "What you typed is still here.",
}: SendProblemProps) {
  if (!problem || (problem.field && fields.includes(problem.field))) return null;
  return (
    <p role="alert" className="flex gap-1.5 text-md text-late">
      <span aria-hidden="true" className="font-bold">
        !
      </span>
      <span>
        {problem.message} {problem.passing && next}
        {problem.reference && !problem.reason && (
          <span className="block text-sm text-ink-2">Reference {problem.reference}</span>
        )}
      </span>
    </p>
  );
}
