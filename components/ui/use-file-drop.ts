"use client";

import { useReducer, useRef } from "react";
import { fileDropStep, fileProblem } from "./file-drop-state";

/** Sends one file; rejects with an Error whose message is a sentence. */
type SendFile = (file: File, onSent: (part: number) => void) => Promise<{ receipt: string }>;

export type FileDropOptions = {
  send: SendFile;
  /** ".pdf" or ".csv,.txt" */
  accept: string;
  maxBytes: number;
  onReceived?: (file: File, receipt: string) => void;
};

/** The files of a drop area and what happens to them; one is sent at a time, in the order added. */
export function useFileDrop({ send, accept, maxBytes, onReceived }: FileDropOptions) {
  const [files, dispatch] = useReducer(fileDropStep, []);
  const kept = useRef(new Map<string, File>());
  const queue = useRef(Promise.resolve());

  const sendOne = async (id: string) => {
    const file = kept.current.get(id);
    if (!file) return;
    dispatch({ type: "sending", id, sent: 0 });
    try {
      const { receipt } = await send(file, (sent) => dispatch({ type: "sending", id, sent }));
      dispatch({ type: "received", id, receipt });
      onReceived?.(file, receipt);
    } catch (error) {
      dispatch({ type: "refused", id, sentence: error instanceof Error ? error.message : "Send it again." });
    }
  };
  const enqueue = (id: string) => {
    queue.current = queue.current.then(() => sendOne(id));
  };
  const add = (list: FileList | null) => {
    const added = Array.from(list ?? [], (file) => {
      const id = crypto.randomUUID();
      kept.current.set(id, file);
      return { id, name: file.name, bytes: file.size, sentence: fileProblem(file, accept, maxBytes) };
    });
    dispatch({ type: "added", files: added });
    for (const file of added) if (!file.sentence) enqueue(file.id);
  };
  const remove = (id: string) => {
    kept.current.delete(id);
    dispatch({ type: "removed", id });
  };
  return { files, add, remove, retry: enqueue };
}
