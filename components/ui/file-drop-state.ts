/** One file on its way: its fate in words, and a receipt number once it has arrived. */
export type DroppedFile = {
  id: string;
  name: string;
  bytes: number;
  state: "waiting" | "sending" | "received" | "refused";
  /** 0–1 of the bytes sent. */
  sent: number;
  receipt: string | null;
  /** Why it was refused, and what to do. */
  sentence: string | null;
  /** False when sending it again could not help. */
  sendable: boolean;
};

export type FileDropAction =
  | { type: "added"; files: readonly { id: string; name: string; bytes: number; sentence: string | null }[] }
  | { type: "sending"; id: string; sent: number }
  | { type: "received"; id: string; receipt: string }
  | { type: "refused"; id: string; sentence: string }
  | { type: "removed"; id: string };

/** The list of files after something happened to one of them. */
export function fileDropStep(files: readonly DroppedFile[], action: FileDropAction): DroppedFile[] {
  switch (action.type) {
    case "added":
      return [
        ...files,
        ...action.files.map((file) => ({
          ...file,
          state: file.sentence ? ("refused" as const) : ("waiting" as const),
          sent: 0,
          receipt: null,
          sendable: file.sentence === null,
        })),
      ];
    case "sending":
      return change(files, action.id, { state: "sending", sent: action.sent, sentence: null });
    case "received":
      return change(files, action.id, {
        state: "received",
        sent: 1,
        receipt: action.receipt,
        sentence: null,
      });
    case "refused":
      return change(files, action.id, { state: "refused", sentence: action.sentence });
    case "removed":
      return files.filter((file) => file.id !== action.id);
  }
}

function change(files: readonly DroppedFile[], id: string, to: Partial<DroppedFile>): DroppedFile[] {
  return files.map((file) => (file.id === id ? { ...file, ...to } : file));
}

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** "1.4 MB", "10 MB", "320 kB", as the limits are counted. */
export function fileSize(bytes: number): string {
  if (bytes < megabyte) return `${Math.ceil(bytes / kilobyte)} kB`;
  return `${Number((bytes / megabyte).toFixed(1))} MB`;
}

/** "CSV, TXT, TSV" for ".csv,.txt,.tsv" */
export function typesText(accept: string): string {
  return accept
    .split(",")
    .map((type) => type.trim().replace(/^\./, "").toUpperCase())
    .join(", ");
}

/** Why a file cannot be sent, as a sentence; null when it can. `accept` as the input's attribute: ".pdf,.csv". */
export function fileProblem(
  file: { name: string; size: number },
  accept: string,
  maxBytes: number,
): string | null {
  const kinds = accept.split(",").map((kind) => kind.trim().toLowerCase());
  if (!kinds.some((kind) => file.name.toLowerCase().endsWith(kind)))
    return `Only ${kinds.join(", ")} files are taken here. Save it as one of these and add it again.`;
  if (file.size > maxBytes)
    return `It is ${fileSize(file.size)}; at most ${fileSize(maxBytes)} is taken. Send it in parts or make it smaller.`;
  return file.size === 0 ? "The file is empty. Check it and add it again." : null;
}
