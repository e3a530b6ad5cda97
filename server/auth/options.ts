import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "../env";
import { asRefusal } from "../services/refusals";
import { signIn } from "./sign-in";

/** next-auth, kept to what it is good at: the cookie. Who is signed in is a row of ours. */
export function authOptions(address: string): NextAuthOptions {
  const { AUTH_SECRET, APP_URL, SESSION_HOURS } = env();
  return {
    secret: AUTH_SECRET,
    useSecureCookies: APP_URL?.startsWith("https://") ?? false,
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (given) => authorize(given?.email ?? "", given?.password ?? "", address),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    },
  };
}

async function authorize(email: string, password: string, address: string) {
  try {
    return { id: await signIn({ email, password, address }) };
  } catch (error) {
    // next-auth hands this sentence to the sign-in form; it must never be a fault's own text.
    throw new Error(asRefusal(error)?.message ?? "Signing in did not work this time. Try again in a minute.");
  }
}
