// What `npm start` runs once packages and Node are there: database, demo, build, server; then waits for Ctrl-C.

import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { readEnv } from "@/server/env";
import { buildApp, generate } from "./steps/build";
import { giveUp, say } from "./steps/say";
import { startServer, stopServer } from "./steps/serving";

if (existsSync(".env")) loadEnvFile(".env");

function isPublic(appUrl: string | undefined): boolean {
  return appUrl !== undefined && !["localhost", "127.0.0.1", "[::1]"].includes(new URL(appUrl).hostname);
}

async function main(): Promise<void> {
  const env = readEnv(process.env);
  await generate();
  const { openDatabase, hasDemoAccounts } = await import("./steps/database");
  const database = await openDatabase();
  process.once("SIGTERM", () => void database.stop().then(() => process.exit(0)));
  const open = isPublic(env.APP_URL);
  if (database.empty && !open) await (await import("./steps/demo")).seedDemo();
  if (open && !env.ALLOW_DEMO_ACCOUNTS && (await hasDemoAccounts(database.ownerUrl))) {
    await database.stop();
    giveUp(
      `This database holds the demonstration's accounts, whose passwords are public, and APP_URL is ${env.APP_URL}.\n` +
        "Use a database of your own (DATABASE_URL), or set ALLOW_DEMO_ACCOUNTS=1 if this is meant to be a public demonstration.",
    );
  }
  await buildApp();
  const address = env.APP_URL ?? `http://localhost:${env.PORT}`;
  const server = await startServer({ NEXTAUTH_URL: address, PORT: String(env.PORT) });
  say(`Full Duty is at ${address}`);
  if (await hasDemoAccounts(database.ownerUrl)) await (await import("./steps/demo")).printAccounts();
  say("Ctrl-C stops it.");
  const stop = async () => {
    await stopServer(server);
    await database.stop();
    process.exit(0);
  };
  process.removeAllListeners("SIGTERM");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  server.once("exit", (code) => void database.stop().then(() => process.exit(code ?? 1)));
}

main().catch((error: unknown) => {
  const said = error instanceof Error ? error.message : String(error);
  giveUp(
    `${said}\nNothing was lost. Mend what the message names and run \`npm start\` again; README.md says more.`,
  );
});
