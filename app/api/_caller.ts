import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { sessionIdIn, tokenCookieName } from "@/server/auth/token";
import { AppError, type AppErrorCode } from "@/server/domain/errors";
import { logger } from "@/server/logger";
import type { Identity } from "@/server/services/actor";
import { asRefusal } from "@/server/services/refusals";

const statusOf = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RULE: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
} as const satisfies Record<AppErrorCode, number>;

/** Answers a plain HTTP call as the person signed in; a refusal becomes JSON `{ sentence, field }` with its status. */
export async function asSignedIn(answer: (identity: Identity) => Promise<Response>): Promise<Response> {
  try {
    return await answer(await identityOf());
  } catch (error) {
    return refusalOf(error);
  }
}

async function identityOf(): Promise<Identity> {
  const sessionId = await sessionIdIn((await cookies()).get(tokenCookieName())?.value);
  if (sessionId) return { kind: "session", sessionId };
  throw new AppError("UNAUTHENTICATED", "Your sign-in has ended. Sign in again, then repeat this.");
}

// A browser may keep a 404 unasked; what is not there now may be in a minute.
const headers = { "cache-control": "no-store" };

/** What a refusal or a fault answers; of a fault only a reference, and the log gets the rest. */
export function refusalOf(error: unknown): Response {
  const refusal = asRefusal(error);
  if (refusal) {
    const { message: sentence, field = null, code } = refusal;
    return Response.json({ sentence, field }, { status: statusOf[code], headers });
  }
  const reference = randomUUID().slice(0, 8);
  logger.error({ reference, fault: error instanceof Error ? error.name : "unknown" }, "fault");
  const sentence = `Something went wrong on our side. Nothing was saved; try again, or quote ${reference} to support.`;
  return Response.json({ sentence, field: null }, { status: 500, headers });
}
