import type { Explanation } from "@/server/domain/explanation";

/** A figure of a list's row with its explanation, in the shape of the reader's role. */
export type Figure = { figure: string; label: string; value: string; explanation: Explanation };

/** The figure, unless it has no explanation for this reader. */
export function figure(
  name: string,
  label: string,
  value: string | null,
  explanation: Explanation | null | undefined,
): Figure[] {
  return value !== null && explanation ? [{ figure: name, label, value, explanation }] : [];
}
