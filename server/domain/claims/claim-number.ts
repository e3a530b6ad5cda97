/** The key a claim number is found by: letters and digits alone, upper case, so that dashes and spaces never matter. */
export function claimNumberKey(number: string): string {
  return number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
