/** The link whose address is the longest beginning of `pathname`, by whole segments; null when none is. */
export function currentHref(pathname: string, hrefs: readonly string[]): string | null {
  const matching = hrefs.filter((href) => pathname === href || pathname.startsWith(`${href}/`));
  return matching.sort((a, b) => b.length - a.length)[0] ?? null;
}
