import { expect } from "vitest";
import type { AppErrorCode } from "@/server/domain/errors";
import { asRefusal } from "@/server/services/refusals";
import { rowCounts } from "../../support/counts";

export type Expected = { code?: AppErrorCode; field: string; sentence: RegExp };

/** Expects a refusal that names the field and says how to mend it, and that no table has a row more or less. */
export async function expectNothingSaved(run: () => Promise<unknown>, expected: Expected): Promise<void> {
  const { code = "BAD_INPUT", field, sentence } = expected;
  const before = await rowCounts();
  const refusal = await run().then(
    () => null,
    (error: unknown) => asRefusal(error),
  );
  expect({ code: refusal?.code, field: refusal?.field, sentence: refusal?.message }).toEqual({
    code,
    field,
    sentence: expect.stringMatching(sentence),
  });
  expect(await rowCounts()).toEqual(before);
}
