// npm run seed [-- --programs N] [--requests N]
// Without numbers: the demonstration, into an empty database. With them: generated programs and requests for measuring.
import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { parseArgs } from "node:util";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { closePool } from "@/server/db/pool";
import { progressLine } from "./progress-line";
import { type Database, openDatabase } from "./steps/database";
import { printAccounts, seedDemo } from "./steps/demo";
import { giveUp, say } from "./steps/say";

function readCount(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const count = Number(given);
  if (Number.isInteger(count) && count > 0 && count <= 5_000_000) return count;
  return giveUp(`--${option} is how many to make: a whole number from 1 to 5000000, not “${given}”.`);
}

async function demonstration({ empty }: Database): Promise<void> {
  if (!empty) {
    say(
      "This database is not empty, and the demonstration goes into an empty one. Nothing was written. " +
        "Remove the .data folder, or set DATABASE_URL to an empty database, and run it again.",
    );
    return;
  }
  await seedDemo();
  await printAccounts();
}

async function large({ ownerUrl }: Database, programs?: number, requests?: number): Promise<void> {
  const bar = progressLine();
  const added = await seedLarge(ownerUrl, {
    programs,
    requests,
    onProgress: (done, of) => bar.show("Writing", done, of, "programs"),
  });
  bar.end();
  say(
    `Added ${added.programs.toLocaleString("en-US")} programs and ${added.requests.toLocaleString("en-US")} requests.`,
  );
}

const { values } = parseArgs({ options: { programs: { type: "string" }, requests: { type: "string" } } });
const programs = readCount("programs", values.programs);
const requests = readCount("requests", values.requests);
if (existsSync(".env")) loadEnvFile(".env");
const database = await openDatabase();
try {
  await (programs || requests ? large(database, programs, requests) : demonstration(database));
} finally {
  await closePool();
  await database.stop();
}
