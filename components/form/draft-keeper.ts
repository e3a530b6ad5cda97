export type DraftBody = Record<string, unknown>;

/** Where the form's last keystroke is: nowhere yet, on its way, kept, or still to be sent while the portal is away. */
export type DraftState = "none" | "saving" | "saved" | "waiting";

export type DraftStatus = { state: DraftState; savedAt: string | null };

type Keeping = {
  /** Keeps the whole form; rejects while it cannot. */
  save: (body: DraftBody) => Promise<{ savedAt: string }>;
  onStatus: (status: DraftStatus) => void;
  /** The instant of the draft the form began with. */
  savedAt: string | null;
  pauseMs?: number;
  retryMs?: number;
};

/**
 * Keeps a form as it is typed: half a second after the last key, one save at a time, the newest wins. What could not
 * be saved stays here and is tried again until it is. `rest` before the form is sent, so that a draft does not outlive it.
 */
export function keepDrafts({ save, onStatus, savedAt, pauseMs = 500, retryMs = 4000 }: Keeping) {
  let unsaved: DraftBody | null = null;
  let lastSavedAt = savedAt;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flying: Promise<void> | null = null;
  let resting = false;

  const say = (state: DraftState) => onStatus({ state, savedAt: lastSavedAt });
  const saveAfter = (ms: number) => {
    clearTimeout(timer);
    if (!resting) timer = setTimeout(() => void flush(), ms);
  };

  async function send(body: DraftBody): Promise<void> {
    unsaved = null;
    say("saving");
    try {
      lastSavedAt = (await save(body)).savedAt;
      if (!unsaved) say("saved");
    } catch {
      unsaved ??= body;
      say("waiting");
      saveAfter(retryMs);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    await flying;
    if (!unsaved || resting) return;
    flying = send(unsaved);
    await flying;
    flying = null;
  }

  return {
    keep(body: DraftBody): void {
      unsaved = body;
      say("saving");
      saveAfter(pauseMs);
    },
    /** Saves now what waits: the page is being left. */
    flush,
    /** Stops saving and waits for the save under way. */
    async rest(): Promise<void> {
      resting = true;
      clearTimeout(timer);
      await flying;
    },
    /** Goes on after a refusal: the form is still open. */
    resume(): void {
      resting = false;
      if (unsaved) saveAfter(pauseMs);
    },
    /** The form was taken: nothing is left to keep, and what is typed from now on is a new draft. */
    taken(): void {
      unsaved = null;
      lastSavedAt = null;
      resting = false;
      say("none");
    },
    hasUnsaved: (): boolean => unsaved !== null,
  };
}
