import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { serverApi, signedIn } from "./server";

const notHere: readonly TRPCError["code"][] = ["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"];

/** Asks the API for a page: sends strangers to sign in; what is not the reader's, or is not there, is not found. */
export async function found<T>(ask: (api: Awaited<ReturnType<typeof serverApi>>) => Promise<T>): Promise<T> {
  await signedIn();
  try {
    return await ask(await serverApi());
  } catch (error) {
    if (error instanceof TRPCError && notHere.includes(error.code)) notFound();
    throw error;
  }
}
