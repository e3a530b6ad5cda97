// npm run occupations -- import <folder> [--edition 30.0] | list
// Loads the full public occupation set in place of the starter library, and says what is loaded.
import { parseArgs } from "node:util";
import { OCCUPATION_ATTRIBUTION, OCCUPATION_SOURCES } from "@/server/domain/occupations/sources";
import { runToEnd } from "./command-line";
import { progressLine } from "./progress-line";
import { withDatabase } from "./with-database";

const usage = `npm run occupations -- import <folder> [--edition 30.0]
npm run occupations -- list`;
const badRowsShown = 50;
const count = (value: number) => value.toLocaleString("en-US");

function attribution(edition: string): string {
  return OCCUPATION_ATTRIBUTION.replace(`O*NET ${OCCUPATION_SOURCES.onet.edition}`, `O*NET ${edition}`);
}

async function importFrom(folder: string, edition: string | undefined): Promise<number> {
  const { importOccupations } = await import("@/server/services/reference/import-occupations");
  const bar = progressLine();
  const { bad, ...done } = await importOccupations(folder, {
    ...(edition ? { edition } : {}),
    onProgress: (unit, read) => bar.show("Loading", read, null, unit),
  });
  bar.end();
  for (const { file, line, column, reason } of bad.slice(0, badRowsShown))
    console.log(`${file}, line ${line}, ${column}: ${reason}`);
  if (bad.length > badRowsShown) console.log(`… and ${count(bad.length - badRowsShown)} more`);
  console.log(`${count(done.occupations)} occupations (${count(done.replaced)} stood here before), \
${count(done.titles)} titles, ${count(done.facts)} published values from ${count(done.profiles)} profiles \
of ${count(done.surveyed)} surveyed; ${count(bad.length)} rows left out.`);
  console.log(attribution(done.edition));
  return bad.length > 0 ? 1 : 0;
}

async function list(): Promise<number> {
  const { listOccupations } = await import("@/server/services/reference/list-occupations");
  const libraries = await listOccupations();
  if (libraries.length === 0) console.log("No occupations are loaded yet.");
  for (const { source, edition, occupations, titles, facts } of libraries) {
    console.log(
      `${source} ${edition}: ${count(occupations)} occupations, ${count(titles)} titles, ${count(facts)} published values`,
    );
    console.log(attribution(edition));
  }
  return 0;
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { edition: { type: "string" } },
  });
  const [verb, folder] = positionals;
  if (verb === "list") return withDatabase(list);
  if (verb === "import" && folder) return withDatabase(() => importFrom(folder, values.edition));
  console.error(usage);
  return 2;
}

await runToEnd(main);
