import type { SavedDraft } from "./use-draft";

/** The draft a page opens with; one that was started over is none. */
export function openedDraft(draft: SavedDraft): SavedDraft {
  return draft && Object.keys(draft.body).length > 0 ? draft : null;
}
