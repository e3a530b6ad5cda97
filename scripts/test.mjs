// npm test
import { run } from "./bootstrap.mjs";

run("scripts/test-all.ts", process.argv.slice(2));
