import { AppError } from "@/server/domain/errors";
import { type ImportMessage, type ImportStep, MOST_FILE_BYTES } from "@/server/domain/imports/import-summary";
import type { Identity } from "@/server/services/actor";
import { dryRunImport } from "@/server/services/import/dry-run";
import { EvidenceFile } from "@/server/services/import/evidence-file";
import { importEvidence } from "@/server/services/import/import-evidence";
import { asSignedIn, refusalOf } from "../_caller";
import { fileOf, limitedForm } from "../_limited-form";

export const dynamic = "force-dynamic";

/**
 * Takes a clinic's evidence file (`file`). `?step=check` answers what it would bring, as JSON; `?step=import` brings it
 * in and answers line by line (`ImportMessage`) how far it is and what it brought.
 */
export function POST(request: Request) {
  return asSignedIn(async (identity) => {
    const step = new URL(request.url).searchParams.get("step");
    if (step !== "check" && step !== "import")
      throw new AppError("BAD_INPUT", "Say whether to check or to import the file.", "step");
    const form = await limitedForm(request, MOST_FILE_BYTES);
    const file = EvidenceFile.parse(await fileOf(form));
    if (step === "import") return importStream(identity, file);
    return Response.json(await dryRunImport.run({ identity }, file));
  });
}

function importStream(identity: Identity, file: EvidenceFile): Response {
  const encoder = new TextEncoder();
  let listening = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (message: ImportMessage) => {
        if (listening) controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      };
      say(await lastWord(identity, file, say));
      if (listening) controller.close();
    },
    // A reader who left does not stop the import: what it brings is recognized the next time.
    cancel() {
      listening = false;
    },
  });
  // Compression would hold the lines back until the end.
  const headers = { "content-type": "application/x-ndjson", "cache-control": "no-store, no-transform" };
  return new Response(body, { headers });
}

/** Imports, telling how far it is; the answer is what it brought, or the sentence of its refusal. */
async function lastWord(
  identity: Identity,
  file: EvidenceFile,
  say: (message: ImportMessage) => void,
): Promise<ImportMessage> {
  const onProgress = (step: ImportStep, done: number, total: number) =>
    say({ type: "progress", step, done, total });
  try {
    return { type: "done", summary: await importEvidence.run({ identity }, { ...file, onProgress }) };
  } catch (error) {
    const { sentence } = (await refusalOf(error).json()) as { sentence: string };
    return { type: "refused", sentence };
  }
}
