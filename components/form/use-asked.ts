"use client";
import { useState } from "react";
import {
  type CallProblem,
  call,
  type InputOf,
  type OutputOf,
  type Procedure,
  problemOf,
} from "@/app/_trpc/call";

type Shown<T> = { of: string; answer: T | null; problem: CallProblem | null };

/**
 * The server's answer to what is typed, asked for with a button: it goes away as soon as something else is typed. Null
 * input cannot be asked about. For an answer that follows the keys by itself see `usePreview`.
 */
export function useAsked<N extends Procedure>(procedure: N, input: InputOf<N> | null) {
  const [shown, setShown] = useState<Shown<OutputOf<N>> | null>(null);
  const [pending, setPending] = useState(false);
  const typed = JSON.stringify(input);

  async function ask(): Promise<void> {
    if (input === null || pending) return;
    setPending(true);
    await call(procedure, input).then(
      (answer) => setShown({ of: typed, answer, problem: null }),
      (error: unknown) => setShown({ of: typed, answer: null, problem: problemOf(error) }),
    );
    setPending(false);
  }

  const current = shown?.of === typed ? shown : null;
  return { ask, pending, answer: current?.answer ?? null, problem: current?.problem ?? null };
}
