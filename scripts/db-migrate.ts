// npm run db:migrate: applies the migrations and loads the shipped rules and rates; needs no network.

import { closePool } from "@/server/db/pool";
import { openDatabase } from "./steps/database";
import { say } from "./steps/say";

const database = await openDatabase();
say("The database is at this version.");
await closePool();
await database.stop();
process.exit(0);
