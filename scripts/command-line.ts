import { asRefusal } from "@/server/services/refusals";

/** Runs a command of the console to its exit code; a refusal or a wrong option is one sentence and ends with 2. */
export async function runToEnd(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main());
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(2);
  }
}

function sentenceOf(error: unknown): unknown {
  const wrongOption = (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  return asRefusal(error)?.message ?? (wrongOption ? (error as Error).message : error);
}
