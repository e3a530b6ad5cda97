// npm run test:browser: the journeys alone, in a real Chromium over the built product.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("vitest", ["run", "--project", "browser", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 1);
