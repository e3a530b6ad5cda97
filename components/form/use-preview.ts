"use client";
import { useEffect, useState } from "react";
import { CallProblem, call, type InputOf, type OutputOf, type Procedure } from "@/app/_trpc/call";

const pauseMs = 250;

export type Previewed<T> = {
  answer: T | null;
  /** Why the server would not answer: a sentence of a rule. */
  refusal: string | null;
};

/**
 * The server's answer to what is typed now: asked a quarter of a second after the last key; an older answer never
 * replaces a newer one, and the last one stays while the next is on its way. Null input asks nothing.
 */
export function usePreview<N extends Procedure>(
  procedure: N,
  input: InputOf<N> | null,
): Previewed<OutputOf<N>> {
  const [previewed, setPreviewed] = useState<Previewed<OutputOf<N>>>({ answer: null, refusal: null });
  const asked = input === null ? null : JSON.stringify(input);
  useEffect(() => {
    if (asked === null) return;
    let current = true;
    const timer = setTimeout(() => {
      call(procedure, JSON.parse(asked) as InputOf<N>).then(
        (answer) => current && setPreviewed({ answer, refusal: null }),
        // A fault says nothing here: the draft's own line says that the portal is away.
        (problem) => current && problem instanceof CallProblem && problem.reason && say(problem.message),
      );
    }, pauseMs);
    const say = (refusal: string) => setPreviewed({ answer: null, refusal });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [procedure, asked]);
  return previewed;
}
