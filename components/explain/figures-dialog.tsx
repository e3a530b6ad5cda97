"use client";

import { useEffect, useRef, useState } from "react";
import { CallProblem } from "@/app/_trpc/call";
import { askFigures, type Figures } from "./ask-figures";
import { Derivation } from "./derivation";

type Shown = { title: string; first: string; figures: Figures | null; problem: string | null };

/**
 * Opens the explanations of a list's row: asked for only then, so that the list stays light. One to a page; answers every
 * `FigureButton`, and `openFigures` for a key. The browser's own dialog: Esc closes it, the focus goes back.
 */
export function FiguresDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    async function open(of: string, first: string) {
      setShown({ title: "How it is worked out", first, figures: null, problem: null });
      dialog.current?.showModal();
      await askFigures(of).then(
        (figures) => setShown((now) => now && { ...now, figures }),
        (error: unknown) => {
          const problem = error instanceof CallProblem ? error.message : "The portal did not answer.";
          setShown((now) => now && { ...now, problem });
        },
      );
    }
    function onClick({ target }: MouseEvent) {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-figures]") : null;
      if (button) void open(button.dataset.figures ?? "", button.dataset.figure ?? "");
    }
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label="How it is worked out"
      onClose={() => setShown(null)}
      className="m-auto max-h-[90dvh] w-[min(34rem,calc(100vw-1.5rem))] rounded-lg border border-line bg-raised p-4 text-sm text-ink shadow-raised backdrop:bg-shade"
    >
      <Contents shown={shown} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}

function Contents({ shown, onClose }: { shown: Shown | null; onClose: () => void }) {
  return (
    <>
      <div className="mb-2 flex items-center gap-3">
        <h2 className="text-lg font-semibold">{shown?.title}</h2>
        <button
          type="button"
          onClick={onClose}
          className="ml-auto min-h-7 rounded-md px-2 text-ink-2 hover:bg-line-2"
        >
          Close
        </button>
      </div>
      <div aria-live="polite">
        {shown?.problem && <p className="text-late">{shown.problem}</p>}
        {shown && !shown.figures && !shown.problem && <p className="text-ink-2">Working it out…</p>}
        {shown?.figures?.map(({ figure, label, value, explanation }) => (
          <details key={figure} open={figure === shown.first} className="border-t border-line-2 py-1">
            <summary className="min-h-7 content-center">
              {label} <span className="font-semibold">{value}</span>
            </summary>
            <Derivation label={label} explanation={explanation} />
          </details>
        ))}
      </div>
    </>
  );
}

/** Opens the row's figures as if its first were pressed: for the queue's key. */
export function openFigures(row: Element | null): void {
  row?.querySelector<HTMLElement>("[data-figures]")?.click();
}
