// What `npm test` runs once packages and Node are there. Its last line counts what passed and what failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./steps/browser";
import { buildApp, generate } from "./steps/build";
import { say } from "./steps/say";

type Count = { passed: number; failed: number };
const results = "test-results";

function run(name: string, program: string, args: string[], env: Record<string, string> = {}): boolean {
  say(name);
  const { status } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

// A step without tests of its own counts as one.
function single(name: string, program: string, args: string[]): Count {
  return run(name, program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(project: string): Count {
  const report = join(results, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = run(`Tests: ${project}`, "vitest", ["run", "--project", project, ...reporters]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<
    string,
    number
  >;
  const failed = (numFailedTests ?? 0) || (ok ? 0 : 1);
  return { passed: numPassedTests ?? 0, failed };
}

async function main(): Promise<void> {
  mkdirSync(results, { recursive: true });
  await generate();
  const counts: Count[] = [
    single("Format, lint, types, dead code", process.execPath, [
      "--import",
      "tsx",
      "scripts/check.ts",
      "--no-tests",
    ]),
    single("Schema against migrations", process.execPath, ["--import", "tsx", "scripts/db-check.ts"]),
    vitest("rules"),
    vitest("integration"),
  ];
  process.env.CHROMIUM = findBrowser();
  await buildApp();
  counts.push(vitest("browser"));
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
