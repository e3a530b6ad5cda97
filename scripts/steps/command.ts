import { spawn } from "node:child_process";

type Options = { env?: Record<string, string>; quiet?: boolean };

/** Runs a program to its end; its output is shown, or kept and shown only when it fails. */
export function runCommand(
  program: string,
  args: string[],
  { env = {}, quiet = false }: Options = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      env: { ...process.env, ...env },
    });
    const kept: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(kept));
      reject(new Error(`${program} ${args[0] ?? ""} ended with ${code ?? "a signal"}`));
    });
  });
}
