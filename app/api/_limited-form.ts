import { AppError } from "@/server/domain/errors";

/** What the form's other fields and its borders may weigh. */
const margin = 64 * 1024;

const tooLarge = (mostBytes: number) =>
  new AppError(
    "BAD_INPUT",
    `The file is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB. Send it in parts or scan it smaller; nothing was saved.`,
    "file",
  );

/**
 * Reads a multipart form, refusing one that is too large before it is in memory: by what it announces, or as soon as
 * more has come than may.
 */
export async function limitedForm(request: Request, mostBytes: number): Promise<FormData> {
  const most = mostBytes + margin;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(mostBytes);
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw notAForm();
  const body = await readUpTo(request.body, most, tooLarge(mostBytes));
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw notAForm();
  }
}

const notAForm = () =>
  new AppError("BAD_INPUT", "The upload did not arrive whole; send the file again.", "file");

async function readUpTo(stream: ReadableStream<Uint8Array>, most: number, refusal: AppError): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw refusal;
    chunks.push(new Uint8Array(chunk));
  }
  return new Blob(chunks);
}

/** The form's one file, named `file`. */
export async function fileOf(form: FormData): Promise<{ fileName: string; bytes: Uint8Array }> {
  const file = form.get("file");
  if (!(file instanceof File))
    throw new AppError("BAD_INPUT", "The file is missing; choose it again.", "file");
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
