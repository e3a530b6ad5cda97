"use client";
import { useRef, useState } from "react";
import { fetchFile, saveFile } from "./fetch-file";

/** One file at a time: bytes so far while it is fetched, null otherwise; why the last one was not saved. */
export function useDownload() {
  const [bytes, setBytes] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const start = async (href: string) => {
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    setBytes(0);
    try {
      saveFile(await fetchFile(href, controller.signal, setBytes));
    } catch (error) {
      if (!controller.signal.aborted) setProblem(error instanceof Error ? error.message : "Try again.");
    }
    setBytes(null);
  };
  return { bytes, problem, start, stop: () => running.current?.abort() };
}
