export type BoardFilter = { holder?: string; kind?: string; after?: string };

/** The board's address for this holder, kind and page: each choice can be shared. */
export function boardHref(filter: BoardFilter): string {
  const entries = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(entries).toString();
  return search ? `/board?${search}` : "/board";
}
