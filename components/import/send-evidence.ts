"use client";

import type { ImportMessage, ImportSummary } from "@/server/domain/imports/import-summary";
import { wholeLines } from "./message-lines";

const lost =
  "The connection was lost. Send the file again: rows that have arrived are recognized and not taken twice.";

type Sending = {
  step: "check" | "import";
  file: File;
  onSent?: (part: number) => void;
  onText?: (textSoFar: string) => void;
};

// Not fetch: only this says how much of the upload has left.
function send({ step, file, onSent, onText }: Sending): Promise<{ ok: boolean; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ ok: boolean; text: string }>();
  const request = new XMLHttpRequest();
  request.upload.onprogress = (event) => onSent?.(event.lengthComputable ? event.loaded / event.total : 0);
  request.onprogress = () => onText?.(request.responseText);
  request.onerror = () => reject(new Error(lost));
  request.onload = () => resolve({ ok: request.status < 300, text: request.responseText });
  const body = new FormData();
  body.append("file", file);
  request.open("POST", `/api/import?step=${step}`);
  request.send(body);
  return promise;
}

function sentenceIn(text: string): string {
  try {
    return (JSON.parse(text) as { sentence?: string }).sentence ?? lost;
  } catch {
    return lost;
  }
}

/** What the file would bring. Rejects with an Error whose message is a sentence. */
export async function checkFile(file: File, onSent: (part: number) => void): Promise<ImportSummary> {
  const { ok, text } = await send({ step: "check", file, onSent });
  if (!ok) throw new Error(sentenceIn(text));
  return JSON.parse(text) as ImportSummary;
}

/** Brings the file in and passes each message on; rejects with a sentence when it ends without a last one. */
export async function importFile(file: File, onMessage: (message: ImportMessage) => void): Promise<void> {
  let from = 0;
  let last: ImportMessage["type"] | null = null;
  const onText = (textSoFar: string) => {
    const { lines, next } = wholeLines(textSoFar, from);
    from = next;
    for (const line of lines) {
      const message = JSON.parse(line) as ImportMessage;
      last = message.type;
      onMessage(message);
    }
  };
  const { ok, text } = await send({ step: "import", file, onText });
  if (!ok) throw new Error(sentenceIn(text));
  onText(text);
  if (last !== "done" && last !== "refused") throw new Error(lost);
}
