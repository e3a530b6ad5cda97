"use client";

/**
 * Sends one file as form data ("file") and reports the part sent, 0–1. The answer must be JSON
 * `{ receipt }`, or `{ sentence }` when the file is refused; a refusal and a lost connection reject with the sentence.
 */
export function sendFile(
  url: string,
  file: File,
  onSent: (part: number) => void,
): Promise<{ receipt: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ receipt: string }>();
  const request = new XMLHttpRequest();
  request.upload.onprogress = (event) => onSent(event.lengthComputable ? event.loaded / event.total : 0);
  request.onerror = () =>
    reject(new Error("The connection was lost. The file is still on your device; send it again."));
  request.onload = () => {
    const answer = readAnswer(request.responseText);
    if (request.status < 300 && answer.receipt) resolve({ receipt: answer.receipt });
    else reject(new Error(answer.sentence ?? "The file was not received. Send it again."));
  };
  const body = new FormData();
  body.append("file", file);
  request.open("POST", url);
  request.send(body);
  return promise;
}

function readAnswer(text: string): { receipt?: string; sentence?: string } {
  try {
    return JSON.parse(text) as { receipt?: string; sentence?: string };
  } catch {
    return {};
  }
}
