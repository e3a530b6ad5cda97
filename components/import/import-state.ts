import type { ImportMessage, ImportStep, ImportSummary } from "@/server/domain/imports/import-summary";

/** Where the page is with one file. */
export type ImportState =
  | { at: "choose"; problem: string | null }
  | { at: "checking"; fileName: string; sent: number }
  | { at: "checked"; summary: ImportSummary; problem: string | null }
  | { at: "importing"; summary: ImportSummary; step: ImportStep; done: number; total: number }
  | { at: "imported"; summary: ImportSummary };

export type ImportAction =
  | { type: "chosen"; fileName: string }
  | { type: "sent"; part: number }
  | { type: "checked"; summary: ImportSummary }
  | { type: "started" }
  | { type: "again" }
  | ImportMessage;

export const atStart: ImportState = { at: "choose", problem: null };

/** The page after something happened; what does not fit where it is changes nothing. */
export function importStep(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case "chosen":
      return { at: "checking", fileName: action.fileName, sent: 0 };
    case "sent":
      return state.at === "checking" ? { ...state, sent: action.part } : state;
    case "checked":
      return { at: "checked", summary: action.summary, problem: null };
    case "started":
      return state.at === "checked"
        ? {
            at: "importing",
            summary: state.summary,
            step: "rows",
            done: 0,
            total: state.summary.measurements,
          }
        : state;
    case "progress": {
      const { step, done, total } = action;
      return state.at === "importing" ? { ...state, step, done, total } : state;
    }
    case "done":
      return { at: "imported", summary: action.summary };
    case "refused":
      // What the file would bring stays on screen: nothing was written, and it can be tried again.
      return state.at === "importing"
        ? { at: "checked", summary: state.summary, problem: action.sentence }
        : { at: "choose", problem: action.sentence };
    case "again":
      return atStart;
  }
}
