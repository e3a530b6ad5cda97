"use client";

import { useRouter } from "next/navigation";
import { useReducer, useRef } from "react";
import { fileProblem } from "@/components/ui/file-drop-state";
import { announce } from "@/components/ui/live-region";
import { MOST_FILE_BYTES } from "@/server/domain/imports/import-summary";
import { atStart, importStep } from "./import-state";
import { checkFile, importFile } from "./send-evidence";

export const ACCEPTED = ".csv,.txt,.tsv";
/** As much as the server takes. */
export const MAX_BYTES = MOST_FILE_BYTES;

const sentenceOf = (error: unknown) =>
  error instanceof Error ? error.message : "The file was not received; send it again.";

/** One file on its way in: chosen, checked, imported. */
export function useImport() {
  const [state, dispatch] = useReducer(importStep, atStart);
  const router = useRouter();
  const kept = useRef<File | null>(null);

  const choose = async (list: FileList | null) => {
    const file = list?.[0];
    if (!file) return;
    const problem = fileProblem(file, ACCEPTED, MAX_BYTES);
    if (problem) return dispatch({ type: "refused", sentence: problem });
    kept.current = file;
    dispatch({ type: "chosen", fileName: file.name });
    try {
      const summary = await checkFile(file, (part) => dispatch({ type: "sent", part }));
      dispatch({ type: "checked", summary });
      announce(`${summary.fileName} is checked: ${summary.good} good rows, ${summary.refused} refused.`);
    } catch (error) {
      dispatch({ type: "refused", sentence: sentenceOf(error) });
    }
  };
  const bringIn = async () => {
    const file = kept.current;
    if (!file) return;
    dispatch({ type: "started" });
    try {
      await importFile(file, dispatch);
      announce(`${file.name} is imported.`);
      router.refresh();
    } catch (error) {
      dispatch({ type: "refused", sentence: sentenceOf(error) });
    }
  };
  const again = () => dispatch({ type: "again" });
  return { state, choose, bringIn, again };
}
