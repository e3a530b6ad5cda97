"use client";
import { useState } from "react";
import { CallProblem, call, type InputOf, type OutputOf, problemOf } from "@/app/_trpc/call";
import { useSend } from "@/components/form/use-send";
import { fileProblem } from "@/components/ui/file-drop-state";
import { announce } from "@/components/ui/live-region";
import { readBase64 } from "./read-base64";

export const ACCEPTED = ".csv,.txt,.tsv";
export const MAX_BYTES = 2 * 1024 * 1024;

export type RateDryRun = OutputOf<"rates.dryRun">;
type Terms = Pick<InputOf<"rates.dryRun">, "effectiveOn"> & { leftOut: "keep" | "end" };
type Chosen = { fileName: string; content: string };

/** One file of rates on its way in: chosen, tried for a day, confirmed. Another day or choice tries it anew. */
export function useRateImport(first: Terms) {
  const [terms, setTerms] = useState(first);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [run, setRun] = useState<RateDryRun | null>(null);
  const [trying, setTrying] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [imported, setImported] = useState<string | null>(null);
  const done = useSend("rates.import", ({ importId }) => {
    announce("The import is recorded.");
    setImported(importId);
  });

  async function tryOut(file: Chosen, by: Terms): Promise<void> {
    setTrying(true);
    setProblem(null);
    await call("rates.dryRun", { ...file, ...by }).then(
      (answer) => {
        setRun(answer);
        announce(`${answer.fileName} is checked; nothing is written yet.`);
      },
      (error: unknown) => {
        setRun(null);
        setProblem(problemOf(error));
      },
    );
    setTrying(false);
  }

  async function choose(list: FileList | null): Promise<void> {
    const file = list?.[0];
    if (!file) return;
    setImported(null);
    const sentence = fileProblem(file, ACCEPTED, MAX_BYTES);
    if (sentence) return setProblem(new CallProblem(sentence, {}));
    const next = { fileName: file.name, content: await readBase64(file) };
    setChosen(next);
    await tryOut(next, terms);
  }

  function change(by: Partial<Terms>): void {
    const next = { ...terms, ...by };
    setTerms(next);
    if (chosen) void tryOut(chosen, next);
  }

  const bringIn = () => (chosen ? done.send({ ...chosen, ...terms }) : Promise.resolve());
  const startOver = () => {
    setChosen(null);
    setRun(null);
    setImported(null);
  };
  return { terms, change, choose, run, trying, problem, bringIn, sending: done, imported, startOver };
}
