import type { CaseMix } from "@/server/domain/outcomes/case-mix";

const two = (hundredths: number) => (hundredths / 100).toFixed(2);

/** "1.08 (0.88–1.25, n 41)", "too few (2 of 3)" */
export function ratioText(mix: CaseMix): string {
  const { ratioHundredths, lowHundredths, highHundredths, observed, of, tooFew } = mix;
  if (tooFew) return `too few (${observed} of ${of})`;
  return `${two(ratioHundredths)} (${two(lowHundredths)}–${two(highHundredths)}, n ${of})`;
}

/** The sentence that says what the ratio compares, or from when there is one. */
export function ratioSentence({ observed, expectedTenths, of, tooFew }: CaseMix): string {
  if (tooFew) return "Completers at full duty of all completers. A ratio is given from 20 completers.";
  const expected = (expectedTenths / 10).toFixed(1);
  return `${observed} of ${of} completers returned to full duty; ${expected} would have, had each job strength returned at the payer’s own rate for it. Above 1.00 is more than expected.`;
}
