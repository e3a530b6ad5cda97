import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/routers/app";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type Named<M, P> = M extends string ? (P extends string ? `${M}.${P}` : never) : never;
/** "progress.submitReport" */
export type Procedure = {
  [M in keyof Inputs]: { [P in keyof Inputs[M]]: Named<M, P> }[keyof Inputs[M]];
}[keyof Inputs];
type At<T, N extends string> = N extends `${infer M}.${infer P}`
  ? M extends keyof T
    ? P extends keyof T[M]
      ? T[M][P]
      : never
    : never
  : never;
export type InputOf<N extends Procedure> = At<Inputs, N>;
export type OutputOf<N extends Procedure> = At<Outputs, N>;

/** A refusal or fault as the server said it. */
export class CallProblem extends Error {
  readonly reason: string | null;
  readonly field: string | null;
  readonly reference: string | null;
  /** True when trying again may help: the network or the database was away for a moment. */
  readonly passing: boolean;
  constructor(
    message: string,
    data: { reason?: string | null; field?: string | null; reference?: string | null; passing?: boolean },
  ) {
    super(message);
    this.name = "CallProblem";
    this.reason = data.reason ?? null;
    this.field = data.field ?? null;
    this.reference = data.reference ?? null;
    this.passing = data.passing ?? false;
  }
}

/** What a call was rejected with, as a problem that can be shown. */
export function problemOf(error: unknown): CallProblem {
  return error instanceof CallProblem ? error : new CallProblem("That did not work.", {});
}

type Answer<T> = {
  result?: { data: T };
  error?: { message: string; data?: { code?: string; reason?: string; field?: string; reference?: string } };
};

const away = "The portal cannot be reached at this moment. Nothing was lost; try again in a few seconds.";

/**
 * Calls one procedure from pages that otherwise ship next to no script. Throws CallProblem; tries a passing
 * fault three times, half a second, one and two seconds apart.
 */
export async function call<N extends Procedure>(
  procedure: N,
  input: InputOf<N>,
  tries = 4,
): Promise<OutputOf<N>> {
  try {
    return await once(procedure, input);
  } catch (problem) {
    if (!(problem instanceof CallProblem) || !problem.passing || tries <= 1) throw problem;
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** (4 - tries)));
    return call(procedure, input, tries - 1);
  }
}

async function once<N extends Procedure>(procedure: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const request = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input ?? null),
  };
  const response = await fetch(`/api/trpc/${procedure}`, request).catch(() => null);
  const answer = response && ((await response.json().catch(() => null)) as Answer<OutputOf<N>> | null);
  if (!answer) throw new CallProblem(away, { passing: true });
  if (answer.result) return answer.result.data;
  const { message = away, data = {} } = answer.error ?? {};
  throw new CallProblem(message, { ...data, passing: data.code === "SERVICE_UNAVAILABLE" });
}
