import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expandStarter } from "@/server/domain/occupations/starter";
import { type Caller, within } from "../caller";
import { writeFacts, writeOccupations, writeTitles } from "./write-occupations";

const path = join(process.cwd(), "prisma/seed/occupations/starter.json");

/**
 * Puts the starter library of common jobs in place. A job that is already there, from the full set or a newer
 * edition, stays untouched. Returns how many jobs were added. Runs as the product itself.
 */
export async function loadStarterLibrary(
  caller: Caller = { identity: { kind: "system" } },
): Promise<{ added: number }> {
  const library = expandStarter(JSON.parse(await readFile(path, "utf8")));
  return within(caller, async ({ tx }) => {
    const added = new Set(await writeOccupations(tx, library.occupations));
    const isNew = ({ occupationCode }: { occupationCode: string }) => added.has(occupationCode);
    await writeTitles(tx, library.titles.filter(isNew));
    await writeFacts(tx, library.facts.filter(isNew));
    return { added: added.size };
  });
}
