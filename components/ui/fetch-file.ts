"use client";

export type FetchedFile = { name: string; blob: Blob };

const brokenOff = "The file broke off before its end. Nothing was saved; ask for it again.";

/** Fetches a file and says how many bytes have come; a refusal rejects with its sentence, so does a file that breaks off. */
export async function fetchFile(
  href: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<FetchedFile> {
  const answer = await fetch(href, { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new Error("The portal cannot be reached. Nothing was saved; try again.");
  });
  if (!answer.ok || !answer.body) throw new Error(await sentenceOf(answer));
  const parts = await partsOf(answer.body, onBytes).catch((error: unknown) => {
    throw signal.aborted ? error : new Error(brokenOff);
  });
  const type = answer.headers.get("content-type") ?? "";
  return { name: nameIn(answer.headers.get("content-disposition") ?? ""), blob: new Blob(parts, { type }) };
}

// Not every browser lets a stream be walked with `for await`.
async function partsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (bytes: number) => void,
): Promise<BlobPart[]> {
  const reader = body.getReader();
  const parts: BlobPart[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    bytes += read.value.length;
    onBytes(bytes);
  }
  return parts;
}

async function sentenceOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { sentence?: string };
  return body.sentence ?? "The file could not be made. Nothing was saved; try again.";
}

function nameIn(disposition: string): string {
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? "export";
}

/** Hands a fetched file to the browser, which keeps it where downloads go. */
export function saveFile({ name, blob }: FetchedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the press; a minute is long enough for that.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
