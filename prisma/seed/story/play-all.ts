import type { Cast } from "../place-cast";
import { play, type Story } from "./story";

/** Stories touch each other only in the parties' trails, so a few are told at once. */
const atOnce = 4;

export async function playAll(
  stories: readonly Story[],
  cast: Cast,
  now: Date,
  onDone: (told: number) => void,
): Promise<void> {
  const waiting = [...stories];
  let told = 0;
  const tellNext = async (): Promise<void> => {
    const story = waiting.shift();
    if (!story) return;
    await play(story, cast, now);
    told += 1;
    onDone(told);
    await tellNext();
  };
  await Promise.all(Array.from({ length: atOnce }, tellNext));
}
