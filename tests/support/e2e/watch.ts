import type { Page } from "playwright-core";

/** Collects what a page's console calls an error, what throws, and every call that fails; empty while all is well. */
export function watch(page: Page): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`thrown: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "failed";
    // Leaving a page ends what it was still fetching.
    if (why !== "net::ERR_ABORTED") troubles.push(`${why} ${request.url()}`);
  });
  return troubles;
}
