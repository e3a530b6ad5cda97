"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CallProblem, call, type InputOf, type OutputOf, type Procedure } from "@/app/_trpc/call";
import { useSettled } from "./use-settled";

const pauseMs = 250;

export type Previewed<T> = {
  answer: T | null;
  /** Why the server would not answer: a sentence of a rule. */
  refusal: string | null;
  /** False while what is typed has not been answered yet. */
  fresh: boolean;
};

/**
 * The server's answer to what is typed now: asked a quarter of a second after the last key; an older answer never
 * replaces a newer one, and the last one stays while the next is on its way. Null input has no answer.
 */
export function usePreview<N extends Procedure>(
  procedure: N,
  input: InputOf<N> | null,
): Previewed<OutputOf<N>> {
  const typed = input === null ? null : JSON.stringify(input);
  const asked = useSettled(typed, pauseMs);
  const { data, error, isFetching } = useQuery({
    queryKey: [procedure, asked],
    enabled: asked !== null,
    queryFn: () => call(procedure, JSON.parse(asked ?? "null") as InputOf<N>, 1),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  // A fault says nothing here: the draft's own line says that the portal is away.
  const refusal = error instanceof CallProblem && error.reason ? error.message : null;
  if (typed === null) return { answer: null, refusal: null, fresh: true };
  return { answer: data ?? null, refusal, fresh: !isFetching && asked === typed };
}
