// npm start
import { run } from "./bootstrap.mjs";

run("scripts/serve.ts", process.argv.slice(2));
