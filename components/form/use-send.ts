"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import {
  type CallProblem,
  call,
  type InputOf,
  type OutputOf,
  type Procedure,
  problemOf,
} from "@/app/_trpc/call";

/** Each shape of the input without the key that this adds. */
export type Sent<N extends Procedure> = WithoutKey<InputOf<N>>;
type WithoutKey<I> = I extends unknown ? Omit<I, "idempotencyKey"> : never;

/**
 * Sends one small form: once however often it is pressed, said again beside its field when refused, and the page asks
 * anew when taken. For pages that otherwise ship next to no script; larger forms use `useCommandForm`.
 */
export function useSend<N extends Procedure>(procedure: N, onDone?: (result: OutputOf<N>) => void) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const key = useRef<string | null>(null);

  async function send(input: Sent<N>): Promise<void> {
    if (pending) return;
    setPending(true);
    setProblem(null);
    key.current ??= crypto.randomUUID();
    await call(procedure, { ...input, idempotencyKey: key.current } as InputOf<N>).then(
      (result) => {
        key.current = null;
        onDone?.(result);
        router.refresh();
      },
      (error: unknown) => setProblem(problemOf(error)),
    );
    setPending(false);
  }

  const sentence = (field: string) => (problem?.field === field ? problem.message : undefined);
  return { send, pending, problem, sentence };
}
