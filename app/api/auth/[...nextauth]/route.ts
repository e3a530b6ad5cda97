import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/options";

type Params = { params: Promise<{ nextauth: string[] }> };

function handler(request: NextRequest, context: Params) {
  const address = request.headers.get("x-client-address") ?? "unknown";
  return NextAuth(request, context, authOptions(address));
}

export { handler as GET, handler as POST };
