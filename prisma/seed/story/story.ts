import type { Cast } from "../place-cast";
import { type Referral, refer } from "./referral";
import { type Step, setStage } from "./stage";
import type { When } from "./when";

/** One worker's program, as it went: who was referred, when it began, and what happened in its order. */
export type Story = {
  /** What it shows, in a sentence. */
  about: string;
  referral: Referral;
  when: When;
  steps: readonly Step[];
};

/** Plays a story through the product's own commands, each at its own time. Returns its program. */
export async function play({ referral, when, steps }: Story, cast: Cast, now: Date): Promise<string> {
  const stage = setStage(cast, now, { referral, when });
  try {
    await refer(stage);
    for (const step of steps) await step(stage);
  } catch (error) {
    throw new Error(`The story of ${referral.claim} does not play.`, { cause: error });
  }
  return stage.programId;
}
