import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { InputOf, OutputOf, Procedure } from "@/app/_trpc/call";

type Sent<N extends Procedure> = Omit<NonNullable<InputOf<N>>, "idempotencyKey">;
type Answer<T> = { result?: { data: T }; error?: { message: string; data?: { reason?: string } } };

export type Told<T> = { data: T | null; sentence: string | null; reason: string | null };

/** Calls the API over HTTP as the person of the page; tells what was answered or why it was refused. */
export async function tell<N extends Procedure>(
  page: Page,
  procedure: N,
  input: Sent<N>,
  idempotencyKey: string = randomUUID(),
): Promise<Told<OutputOf<N>>> {
  const address = `/api/trpc/${procedure}`;
  // What takes no input is asked by GET: a POST always carries one.
  const response =
    Object.keys(input).length === 0
      ? await page.request.get(address)
      : await page.request.post(address, { data: { ...input, idempotencyKey } });
  const { result, error } = (await response.json()) as Answer<OutputOf<N>>;
  return {
    data: result?.data ?? null,
    sentence: error?.message ?? null,
    reason: error?.data?.reason ?? null,
  };
}

/** The same where a refusal ends the test. */
export async function ask<N extends Procedure>(
  page: Page,
  procedure: N,
  input: Sent<N>,
): Promise<OutputOf<N>> {
  const { data, sentence } = await tell(page, procedure, input);
  if (data === null) throw new Error(`${procedure}: ${sentence}`);
  return data;
}
