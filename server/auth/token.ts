import { decode } from "next-auth/jwt";
import { env } from "../env";

const known = new Map<string, string>();
const mostKnown = 5_000;

/** The cookie next-auth keeps its token in; the prefixed name where the portal is served over https. */
export function tokenCookieName(): string {
  return env().APP_URL?.startsWith("https://")
    ? "__Secure-next-auth.session-token"
    : "next-auth.session-token";
}

/**
 * The session id inside next-auth's encrypted token, or null. The token only names the session: whether it
 * is live is asked of the database on every call, so remembering the name is safe.
 */
export async function sessionIdIn(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const remembered = known.get(token);
  if (remembered) return remembered;
  const secret = env().AUTH_SECRET;
  if (!secret) return null;
  const claims = await decode({ token, secret }).catch(() => null);
  const sessionId = typeof claims?.sid === "string" ? claims.sid : null;
  if (sessionId) remember(token, sessionId);
  return sessionId;
}

function remember(token: string, sessionId: string): void {
  if (known.size >= mostKnown) known.clear();
  known.set(token, sessionId);
}
