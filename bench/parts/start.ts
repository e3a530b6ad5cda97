// Seconds from `npm start` to a healthy answer: a fresh clone (packages, database, demonstration, build), then again.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/server/db/embedded";
import { report, rounded } from "../support/report";

const patience = 10 * 60_000;

async function healthy(port: number, started: number): Promise<number> {
  while (performance.now() - started < patience) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return (performance.now() - started) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("npm start was not healthy within ten minutes");
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _, APP_DATABASE_URL: __, FULL_DUTY_DATA: ___, ...env } = process.env;
  const started = performance.now();
  const child = spawn("node", ["scripts/start.mjs"], {
    cwd: folder,
    env: { ...env, PORT: String(port) },
    stdio: "ignore",
  });
  try {
    return await healthy(port, started);
  } finally {
    child.kill("SIGTERM");
    await ended(child);
  }
}

export async function benchStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fullduty-clone-"));
  execFileSync("git", ["clone", "--quiet", process.cwd(), folder]);
  try {
    report({
      name: "npm start, fresh clone, packages downloaded",
      value: rounded(await startOnce(folder)),
      unit: "s",
    });
    report({ name: "npm start, second time", value: rounded(await startOnce(folder)), unit: "s" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
