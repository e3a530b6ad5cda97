import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type LocalSecrets = { appPassword: string; authSecret: string };

/** The machine's own secrets in `folder`, made once and readable by their owner alone. */
export async function localSecrets(folder: string): Promise<LocalSecrets> {
  const path = join(folder, "secrets.json");
  try {
    return JSON.parse(await readFile(path, "utf8")) as LocalSecrets;
  } catch {
    const made = {
      appPassword: randomBytes(24).toString("hex"),
      authSecret: randomBytes(32).toString("hex"),
    };
    await mkdir(folder, { recursive: true });
    await writeFile(path, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
}
