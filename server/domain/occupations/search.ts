/** Words that say nothing about a job. */
const EMPTY_WORDS = new Set(["a", "an", "and", "of", "or", "the"]);

/** "laborers" → "laborer", "secretaries" → "secretary", "waitresses" → "waitress"; "bus", "glass" stay. */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The key titles are stored and matched by: lower case, no accents or punctuation, singular words. */
export function normalizeTitle(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?\b/g, "")
    .replace(/labour/g, "labor");
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word && !EMPTY_WORDS.has(word));
  return words.map(singular).join(" ");
}

export type TitleCandidate = { occupationCode: string; title: string; titleKey: string; sources: number };

/** One occupation in the pick list, with the title that matched best. */
export type RankedTitle = TitleCandidate & { match: "exact" | "close" | "partial" };

/** One slip of the keyboard: a letter wrong, missing, extra, or two swapped. */
function oneSlipApart(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** How well one typed word is found among a title's words: 3 whole, 2 as a beginning, 1 with a slip, 0 not. */
function wordScore(typed: string, words: readonly string[]): number {
  if (words.includes(typed)) return 3;
  if (words.some((word) => word.startsWith(typed))) return 2;
  return typed.length >= 5 && words.some((word) => oneSlipApart(typed, word)) ? 1 : 0;
}

const EXACT = 1000;

/** 1000 the same words · 500–600 every word found · below: the share found; 0 none. */
function titleScore(query: string, titleKey: string): number {
  if (query === titleKey) return EXACT;
  const [typed, words] = [query.split(" "), titleKey.split(" ")];
  const scores = typed.map((word) => wordScore(word, words));
  const found = scores.filter((score) => score > 0).length;
  if (found === 0) return 0;
  const quality = scores.reduce((sum, score) => sum + score, 0) / (3 * typed.length);
  if (found < typed.length) return 300 * quality;
  if (words.length === typed.length && quality === 1) return EXACT - 100;
  const starts = titleKey.startsWith(query) ? 60 : 0;
  return 500 + 200 * quality + starts;
}

type Scored = TitleCandidate & { score: number };

const byRank = (a: Scored, b: Scored) =>
  b.score - a.score ||
  b.sources - a.sources ||
  a.titleKey.length - b.titleKey.length ||
  a.occupationCode.localeCompare(b.occupationCode);

function matchOf(score: number): RankedTitle["match"] {
  if (score >= EXACT) return "exact";
  return score >= 500 ? "close" : "partial";
}

/**
 * The pick list for a typed title: one line per occupation, the best title first (same words, then every word,
 * then most words; ties by number of sources). Never picks by itself: even an exact title has several jobs.
 */
export function rankTitles(query: string, candidates: readonly TitleCandidate[], limit = 12): RankedTitle[] {
  const key = normalizeTitle(query);
  if (key === "") return [];
  const scored = candidates
    .map((candidate): Scored => ({ ...candidate, score: titleScore(key, candidate.titleKey) }))
    .filter((candidate) => candidate.score > 0)
    .sort(byRank);
  const best = new Map<string, Scored>();
  for (const candidate of scored)
    if (!best.has(candidate.occupationCode)) best.set(candidate.occupationCode, candidate);
  return [...best.values()].slice(0, limit).map(({ score, ...rest }) => ({ ...rest, match: matchOf(score) }));
}

/** Titles whose key is the same become one (the database allows no two); the one with most sources stays. */
export function mergeTitles<T extends TitleCandidate>(titles: readonly T[]): T[] {
  const kept = new Map<string, T>();
  for (const title of titles) {
    const id = `${title.occupationCode} ${title.titleKey}`;
    const before = kept.get(id);
    if (!before || title.sources > before.sources) kept.set(id, title);
  }
  return [...kept.values()];
}
