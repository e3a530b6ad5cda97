import type { Metadata } from "next";
import { returnTo } from "@/server/domain/access/return-to";
import { demoAccounts } from "@/server/services/session/demo-accounts";
import { DemoAccounts } from "./demo-accounts";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

type Search = { searchParams: Promise<{ to?: string | string[] }> };

export default async function SignInPage({ searchParams }: Search) {
  const { to } = await searchParams;
  const accounts = await demoAccounts();
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-4 py-10">
      <header className="grid gap-1">
        <p className="text-xl font-semibold tracking-tight">
          Full<span className="text-accent">Duty</span>
        </p>
        <h1 className="text-lg font-semibold">Sign in</h1>
        <p className="text-md text-ink-2">
          One page on which the parties to a claim decide about a work-rehabilitation program.
        </p>
      </header>
      <SignInForm to={returnTo([to].flat()[0])} />
      {accounts.length > 0 && <DemoAccounts accounts={accounts} />}
    </main>
  );
}
