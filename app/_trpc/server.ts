import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { sessionIdIn, tokenCookieName } from "@/server/auth/token";
import { pageHeader, signInHref } from "@/server/domain/access/return-to";
import { appRouter } from "@/server/routers/app";
import type { CallContext } from "@/server/trpc";

const context = cache(async (): Promise<CallContext> => {
  const token = (await cookies()).get(tokenCookieName())?.value;
  const sessionId = await sessionIdIn(token);
  return { identity: sessionId ? { kind: "session", sessionId } : null, reference: randomUUID().slice(0, 8) };
});

/** Calls the API from a server component, as the person signed in. */
export const serverApi = cache(async () => appRouter.createCaller(await context()));

const current = cache(async () => (await serverApi()).session.current());

/** The language of the page: Spanish for a worker who reads it. */
export const pageLanguage = cache(async (): Promise<"en" | "es"> => {
  const session = await current().catch(() => null);
  return session?.role === "worker" && session.locale === "es" ? "es" : "en";
});

/** Who is signed in; sends everybody else to sign in. */
export const signedIn = cache(async () => {
  try {
    return await current();
  } catch (error) {
    if ((error as { code?: string }).code === "UNAUTHORIZED")
      redirect(signInHref((await headers()).get(pageHeader)));
    throw error;
  }
});
