/** The address of a page as the server notes it on each call that asks for one; never the caller's own word. */
export const pageHeader = "x-page-address";

const ours = "http://portal";

/** Where to go after signing in: a page of this portal, else home. No other site, and no address of the API. */
export function returnTo(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || !URL.canParse(asked, ours)) return "/";
  const { origin, pathname, searchParams } = new URL(asked, ours);
  if (origin !== ours || pathname.startsWith("/api") || pathname === "/sign-in") return "/";
  // Added by the browser's half of Next when it asks for a part of a page.
  searchParams.delete("_rsc");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

/** The sign-in page, which leads back to `page`. */
export function signInHref(page: string | null | undefined): string {
  const to = returnTo(page);
  return to === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ to })}`;
}
