import type { IncomingMessage } from "node:http";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

type Headed = Pick<IncomingMessage, "method" | "headers">;

/**
 * Whether another site's page sent this. A browser names the page's origin with every POST, and says "null" for one that
 * it will not name; `ownUrl` is the portal's public address where a proxy stands in front of it. Reading is always open:
 * nothing is written by it, and the browser keeps the answer from the other page.
 */
export function fromElsewhere({ method = "GET", headers }: Headed, ownUrl?: string): boolean {
  if (safe.has(method)) return false;
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] === "cross-site";
  if (!URL.canParse(origin)) return true;
  const sender = new URL(origin).host;
  return sender !== host && !(ownUrl && sender === new URL(ownUrl).host);
}
