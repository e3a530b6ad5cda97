// What `npm test` runs once packages and Node are there. Its last line counts what passed and what failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { findBrowser } from "./steps/browser";
import { buildApp, generate } from "./steps/build";
import { say } from "./steps/say";

type Count = { passed: number; failed: number };
type Report = {
  numPassedTests: number;
  testResults: {
    name: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};
const results = "test-results";
/** What failed, said again before the last line: the reader of a long log begins at its end. */
const failures: string[] = [];

function run(name: string, program: string, args: string[]): boolean {
  say(name);
  const { status } = spawnSync(program, args, { stdio: "inherit" });
  return status === 0;
}

// A step without tests of its own counts as one.
function single(name: string, program: string, args: string[]): Count {
  return run(name, program, args) ? { passed: 1, failed: 0 } : fail(name);
}

function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return message ? [`${file}\n${message}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}\n${failureMessages.join("\n")}`,
    );
  });
}

function vitest(project: string): Count {
  const report = join(results, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  rmSync(report, { force: true });
  const ok = run(`Tests: ${project}`, "vitest", ["run", "--project", project, ...reporters]);
  if (!existsSync(report)) return fail(`Tests: ${project} left no report`);
  const read = JSON.parse(readFileSync(report, "utf8")) as Report;
  // A file that fails before its tests counts as one; the runner's exit code alone does not always say so.
  const failed = failuresOf(read);
  failures.push(...failed);
  if (failed.length === 0 && !ok)
    return { ...fail(`Tests: ${project} did not end well`), passed: read.numPassedTests };
  return { passed: read.numPassedTests, failed: failed.length };
}

function fail(what: string): Count {
  failures.push(what);
  return { passed: 0, failed: 1 };
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
  for (const failure of failures) process.stdout.write(`\nFAILED ${failure.slice(0, 2_000)}\n`);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
