import { type ChildProcess, spawn } from "node:child_process";

/** Starts the built server; the promise settles when it accepts calls, and fails if it ends before that. */
export function startServer(env: Record<string, string>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--enable-source-maps", "dist/server.mjs"], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, NODE_ENV: "production", ...env },
    });
    child.once("message", () => resolve(child));
    child.once("exit", (code) =>
      reject(new Error(`The server ended with ${code ?? "a signal"} before it was ready.`)),
    );
  });
}

/** Asks the server to close and waits until it has. */
export function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
