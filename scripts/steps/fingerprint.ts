import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ignored = /(\.test\.tsx?$)|(^prisma\/generated)|(^prisma\/seed)|(node_modules)/;

/** A hash of the contents of these files and folders: whatever was made from them is stale when it changes. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesUnder).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path) || ignored.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

/** Runs `make` unless `mark` already records this fingerprint; says whether it ran. */
export async function unlessFresh(mark: string, print: string, make: () => Promise<void>): Promise<boolean> {
  if (existsSync(mark) && readFileSync(mark, "utf8") === print) return false;
  await make();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, print);
  return true;
}
