"use client";
import { useEffect, useState } from "react";
import { call, type InputOf, type OutputOf, type Procedure } from "@/app/_trpc/call";

const pauseMs = 250;

/**
 * The server's answer to what is typed now: asked a quarter of a second after the last key; an older answer never
 * replaces a newer one, and the last one stays while the next is on its way. Null input asks nothing.
 */
export function usePreview<N extends Procedure>(procedure: N, input: InputOf<N> | null): OutputOf<N> | null {
  const [answer, setAnswer] = useState<OutputOf<N> | null>(null);
  const asked = input === null ? null : JSON.stringify(input);
  useEffect(() => {
    if (asked === null) return;
    let current = true;
    const timer = setTimeout(() => {
      call(procedure, JSON.parse(asked) as InputOf<N>).then(
        (found) => current && setAnswer(() => found),
        // A preview that fails says nothing: the command will say what is wrong.
        () => undefined,
      );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [procedure, asked]);
  return answer;
}
