import { build as bundle } from "esbuild";
import { runCommand } from "./command";
import { fingerprint, unlessFresh } from "./fingerprint";
import { say } from "./say";

const sources = [
  "app",
  "components",
  "server",
  "prisma/generated",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Makes Prisma's client when the schema has changed since the last time. */
export async function generate(): Promise<void> {
  await unlessFresh(
    "prisma/generated/.made-from",
    fingerprint(["prisma/schema", "prisma.config.ts"]),
    async () => {
      say("Generating the database client …");
      await runCommand("prisma", ["generate"], { quiet: true });
    },
  );
}

/** Builds pages and server when a source has changed since the last build. */
export async function buildApp(): Promise<void> {
  await unlessFresh("dist/.made-from", fingerprint([...sources, "prisma/schema"]), async () => {
    say("Building the pages (about a minute) …");
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await runCommand("next", ["build"], { quiet: true, env });
    await bundleServer();
  });
}

async function bundleServer(): Promise<void> {
  await bundle({
    entryPoints: { server: "server/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node22",
    format: "esm",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}
