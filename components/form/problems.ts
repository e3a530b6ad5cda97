import type { z } from "zod";

/** One thing to mend: where in the form ("worker.email"), and the sentence. */
export type Problem = { path: string; sentence: string };

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Checks with the schema the server uses; the first sentence of each field, in the form's order. */
export function checkWith<S extends z.ZodType>(schema: S, value: unknown): Checked<z.output<S>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const seen = new Set<string>();
  const problems = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.join(".");
    if (seen.has(path)) return [];
    seen.add(path);
    return [{ path, sentence: issue.message }];
  });
  return { ok: false, problems };
}

/** The same problems under the names the form gives its fields. */
export function renamed<T>(checked: Checked<T>, name: (path: string) => string): Checked<T> {
  if (checked.ok) return checked;
  return { ok: false, problems: checked.problems.map((each) => ({ ...each, path: name(each.path) })) };
}
