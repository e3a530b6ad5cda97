import { cookies } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import { signOut } from "@/server/auth/sign-in";
import { sessionIdIn, tokenCookieName } from "@/server/auth/token";

/** Ends this session, or with `everywhere=1` in the form all of the person's, and goes to the sign-in page. */
export async function POST(request: NextRequest) {
  const jar = await cookies();
  const sessionId = await sessionIdIn(jar.get(tokenCookieName())?.value);
  const form = await request.formData().catch(() => null);
  const everywhere = form?.get("everywhere") === "1";
  // A session that has already ended needs no ending.
  if (sessionId) await signOut(sessionId, everywhere).catch(() => undefined);
  jar.delete(tokenCookieName());
  return new NextResponse(null, { status: 303, headers: { location: "/sign-in" } });
}
