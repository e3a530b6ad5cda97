/** Text as it is searched: no dashes, spaces, accents or capitals. "TX-40 655" and "tx40655" are one. */
export function searchKey(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

const SHORTEST = 3;
/** Name particles and articles that nobody searches by. */
const skipped = new Set(["the", "and", "inc", "llc", "ltd"]);

const words = (text: string) => text.split(/\s+/).map(searchKey);
const tellsSomething = (key: string) => key.length >= SHORTEST && !skipped.has(key);
const digitsOf = (text: string) => searchKey(text).replace(/^[a-z]+/, "");

export type Searchable = {
  claimNumber: string;
  requestNumber: string;
  /** "Reyes, Maria" or "Maria Reyes": found by either name, and by both in either order. */
  workerName: string;
  employerName: string;
};

/** The prefixes by which a payer finds a request: whole numbers and their digits, names in either order, words. */
export function searchKeysOf({ claimNumber, requestNumber, workerName, employerName }: Searchable): string[] {
  const names = workerName.split(/[\s,]+/).filter(Boolean);
  const keys = [
    searchKey(claimNumber),
    digitsOf(claimNumber),
    searchKey(requestNumber),
    digitsOf(requestNumber),
    ...names.map(searchKey),
    searchKey(names.join("")),
    searchKey(names.toReversed().join("")),
    searchKey(employerName),
    ...words(employerName).filter(tellsSomething),
  ];
  return [...new Set(keys.filter((key) => key.length > 0))];
}
