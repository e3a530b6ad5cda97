import { type Caller, within } from "../caller";
import { refreshStandings } from "./refresh-standing";

/**
 * Projects programs anew as of now, in one transaction: what a day more, another cohort or another policy makes of them.
 * Returns how many there were. For the product itself.
 */
export function reproject(caller: Caller, programIds: readonly string[]): Promise<number> {
  return within(caller, async (context) => (await refreshStandings(context, programIds)).size);
}
