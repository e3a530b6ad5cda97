import type { CaseMix } from "@/server/domain/outcomes/case-mix";

const two = (hundredths: number) => (hundredths / 100).toFixed(2);

/** "1.08 (0.88–1.25, n 41)" */
export function ratioText({ ratioHundredths, lowHundredths, highHundredths, of }: CaseMix): string {
  return `${two(ratioHundredths)} (${two(lowHundredths)}–${two(highHundredths)}, n ${of})`;
}

/** The sentence that says what the ratio compares. */
export function ratioSentence({ observed, expectedTenths, of }: CaseMix): string {
  const expected = (expectedTenths / 10).toFixed(1);
  return `${observed} of ${of} completers returned to full duty; ${expected} would have, had each job strength returned at the payer’s own rate for it.`;
}
