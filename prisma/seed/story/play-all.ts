import type { Cast } from "../place-cast";
import { play, type Story } from "./story";

/** Stories touch each other only in the parties' trails, so a few are told at once. */
const atOnce = 4;

/** Plays the stories; gives their programs. */
export async function playAll(
  stories: readonly Story[],
  cast: Cast,
  now: Date,
  onDone: (told: number) => void,
): Promise<string[]> {
  const waiting = [...stories];
  const told: string[] = [];
  const tellNext = async (): Promise<void> => {
    const story = waiting.shift();
    if (!story) return;
    told.push(await play(story, cast, now));
    onDone(told.length);
    await tellNext();
  };
  await Promise.all(Array.from({ length: atOnce }, tellNext));
  return told;
}
