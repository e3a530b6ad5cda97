import { createHash } from "node:crypto";
import { chmod, mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/**
 * Where the embedded server keeps its files: `<folder>/postgres`. PostgreSQL refuses to run as root, so for root
 * it runs as another user; where that user could not reach the folder, a place under /var/lib stands in.
 */
export async function dataFolder(folder: string): Promise<string> {
  const wanted = resolve(folder);
  await mkdir(wanted, { recursive: true });
  if (process.getuid?.() !== 0) return join(wanted, "postgres");
  await chmod(wanted, 0o755);
  if (await othersReach(wanted)) return join(wanted, "postgres");
  const mark = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  const substitute = `/var/lib/full-duty-${mark}`;
  await mkdir(substitute, { recursive: true, mode: 0o755 });
  return join(substitute, "postgres");
}

async function othersReach(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || othersReach(parent);
}
