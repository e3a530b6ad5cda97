import type { IncomingMessage } from "node:http";

/** The sign-in and sign-out forms weigh a few hundred bytes. */
const MOST_BYTES = 16 * 1024;
const small = ["/api/auth/", "/api/sign-out"];

type Headed = Pick<IncomingMessage, "url" | "headers">;

/** Whether a body for the addresses that anybody may call is larger than their forms, or does not say how large it is. */
export function tooLargeForAnybody({ url = "", headers }: Headed): boolean {
  if (!small.some((path) => url.startsWith(path))) return false;
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > MOST_BYTES;
}
